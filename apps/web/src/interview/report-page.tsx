import { useQuery } from '@tanstack/react-query';
import { ApiError } from '../api.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { interviewPath, newInterviewPath } from './interview-paths.ts';
import { reportQuery } from './interview-queries.ts';
import { ReportView } from './report-view.tsx';
import { useTexts } from './texts/use-texts.ts';

/** The report of an interview that has ended. */
export function ReportPage({ id }: { id: string }) {
  const { t } = useTexts();
  const { data, error, refetch } = useQuery(reportQuery(id));

  if (data) return <ReportView report={data} />;
  if (error instanceof ApiError && error.code === 'conflict')
    return (
      <Notice title={t('report.notYet')}>
        <ButtonLink href={interviewPath(id)}>{t('report.goOn')}</ButtonLink>
      </Notice>
    );
  if (error instanceof ApiError && error.status < 500)
    return (
      <Notice title={t('room.missing')}>
        <ButtonLink href={newInterviewPath}>{t('new')}</ButtonLink>
      </Notice>
    );
  if (error)
    return (
      <Notice title={t('report.failed')}>
        <Button onClick={() => void refetch()}>{t('common.retry', { ns: 'translation' })}</Button>
      </Notice>
    );
  return <div className="flex-1" aria-busy="true" />;
}
