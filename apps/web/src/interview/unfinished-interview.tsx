import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../ui/button.tsx';
import { interviewPath } from './interview-paths.ts';
import { interviewsQuery } from './interview-queries.ts';
import { useTexts } from './texts/use-texts.ts';

/** The latest interview when it has not ended, with the way back to it. */
export function UnfinishedInterview() {
  const { t } = useTexts();
  const { data } = useQuery(interviewsQuery());
  const latest = data?.[0];
  if (!latest || latest.phase === 'ended') return null;
  return (
    <p className="flex items-center justify-between gap-4 rounded-card border border-line bg-raised py-2 pr-2 pl-4 text-sm">
      {t('setup.unfinished', { place: latest.asked, count: latest.count })}
      <ButtonLink href={interviewPath(latest.id)} className="shrink-0">
        {t('setup.resume')}
      </ButtonLink>
    </p>
  );
}
