import { useEffect, useRef } from 'react';
import { ButtonLink } from '../ui/button.tsx';
import { newInterviewPath, reportPath } from './interview-paths.ts';
import { useTexts } from './texts/use-texts.ts';

/** Where to go from an interview that is over. The first way gets the focus that the field has lost. */
export function AfterTheEnd({ id, takesFocus }: { id: string; takesFocus: boolean }) {
  const { t } = useTexts();
  const ways = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (takesFocus) ways.current?.querySelector('a')?.focus();
  }, [takesFocus]);

  return (
    <div ref={ways} className="flex flex-wrap justify-center gap-3 py-3">
      <ButtonLink look="primary" href={reportPath(id)} className="min-h-10 px-4">
        {t('room.showReport')}
      </ButtonLink>
      <ButtonLink href={newInterviewPath} className="min-h-10 px-4">
        {t('room.again')}
      </ButtonLink>
    </div>
  );
}
