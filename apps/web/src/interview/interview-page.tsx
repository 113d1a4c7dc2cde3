import type { InterviewResponse } from '@duida/server/http/interview-contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { ApiError } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { createHttpTurnTransport } from './http-turn-transport.ts';
import { interviewApi } from './interview-api.ts';
import { InterviewPanel } from './interview-panel.tsx';
import { newInterviewPath, reportPath } from './interview-paths.ts';
import { interviewQuery, interviewsKey } from './interview-queries.ts';
import { createInterviewSession } from './interview-session.ts';
import { useTexts } from './texts/use-texts.ts';
import { dropReplyDraft } from './use-reply-draft.ts';

/** An interview that the server keeps, wherever it stands. */
export function InterviewPage({ id }: { id: string }) {
  const { t } = useTexts();
  const { data, dataUpdatedAt, error, refetch } = useQuery(interviewQuery(id));

  if (error instanceof ApiError && error.status < 500)
    return (
      <Notice title={t('room.missing')}>
        <Link href={newInterviewPath} className="text-sm text-cinnabar underline underline-offset-4">
          {t('new')}
        </Link>
      </Notice>
    );
  if (error)
    return (
      <Notice title={t('room.failed')}>
        <Button onClick={() => void refetch()}>{t('common.retry', { ns: 'translation' })}</Button>
      </Notice>
    );
  if (!data) return <div className="flex-1" aria-busy="true" />;
  return <OpenInterview key={dataUpdatedAt} interview={data} onReload={() => void refetch()} />;
}

const transport = createHttpTurnTransport();

function OpenInterview({ interview, onReload }: { interview: InterviewResponse; onReload: () => void }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const refreshList = () => queries.invalidateQueries({ queryKey: interviewsKey });
  const [session] = useState(() =>
    createInterviewSession({ interview, transport, onTurnOver: () => void refreshList() }),
  );
  const ending = useMutation({
    mutationFn: () => interviewApi.end(interview.id),
    onSuccess: () => {
      dropReplyDraft(interview.id);
      navigate(reportPath(interview.id));
    },
    onSettled: refreshList,
  });

  return (
    <>
      {ending.isError && (
        <p role="alert" className="border-b border-line px-6 py-2 text-sm text-cinnabar">
          {t('room.endFailed')}
        </p>
      )}
      <InterviewPanel
        session={session}
        interview={interview}
        onReload={onReload}
        onEnd={() => ending.mutate()}
      />
    </>
  );
}
