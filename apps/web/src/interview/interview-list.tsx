import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { Button } from '../ui/button.tsx';
import { InterviewItem } from './interview-item.tsx';
import { interviewPath, newInterviewPath } from './interview-paths.ts';
import { interviewsQuery } from './interview-queries.ts';
import { useTexts } from './texts/use-texts.ts';

/** The interviews that are kept, newest first. */
export default function InterviewList({ onNavigate }: { onNavigate?: () => void }) {
  const { t } = useTexts();
  const [location] = useLocation();
  const { data, error, refetch } = useQuery(interviewsQuery());

  return (
    <nav aria-label={t('list.label')} className="flex min-h-0 flex-1 flex-col">
      <Link
        href={newInterviewPath}
        onClick={onNavigate}
        className="mx-3 flex min-h-9 items-center gap-2.5 rounded-control border border-line bg-raised px-3 text-sm transition-colors duration-150 hover:border-quiet"
      >
        <Plus className="size-4 text-quiet" aria-hidden />
        {t('new')}
      </Link>
      <div className="mt-2 min-h-0 flex-1 overflow-y-auto px-3 pb-3">
        {error && !data && (
          <div className="px-3 py-2 text-sm text-quiet">
            <p>{t('list.failed')}</p>
            <Button className="mt-2" onClick={() => void refetch()}>
              {t('common.retry', { ns: 'translation' })}
            </Button>
          </div>
        )}
        {data?.length === 0 && <p className="px-3 py-2 text-sm text-quiet">{t('list.empty')}</p>}
        <ul className="flex flex-col gap-px">
          {data?.map((interview) => (
            <InterviewItem
              key={interview.id}
              interview={interview}
              current={location.startsWith(interviewPath(interview.id))}
              {...(onNavigate && { onNavigate })}
            />
          ))}
        </ul>
      </div>
    </nav>
  );
}
