import { ButtonLink } from '../ui/button.tsx';
import { newInterviewPath, reportPath } from './interview-paths.ts';
import { useTexts } from './texts/use-texts.ts';

/** Where to go from an interview that is over. */
export function AfterTheEnd({ id }: { id: string }) {
  const { t } = useTexts();
  return (
    <div className="flex flex-wrap justify-center gap-3 py-3">
      <ButtonLink look="primary" href={reportPath(id)} className="min-h-10 px-4">
        {t('room.showReport')}
      </ButtonLink>
      <ButtonLink href={newInterviewPath} className="min-h-10 px-4">
        {t('room.again')}
      </ButtonLink>
    </div>
  );
}
