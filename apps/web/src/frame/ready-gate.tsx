import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { Notice } from '../ui/notice.tsx';

/** How often a server that is not ready is asked again, in milliseconds. */
const ASK_AGAIN_AFTER = 1500;

/** Holds the page back until the server has its material ready, and says so meanwhile. */
export function ReadyGate({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { data, error, isPending } = useQuery({
    queryKey: ['ready'],
    queryFn: ({ signal }) => api.ready(signal),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => (state.data?.status === 'ready' ? false : ASK_AGAIN_AFTER),
  });

  if (data?.status === 'ready') return children;
  if (isPending) return <div className="flex-1" aria-busy="true" />;
  return (
    <div role="status" className="flex flex-1">
      {error ? (
        <Notice working title={t('starting.unreachableTitle')} text={t('starting.unreachableHint')} />
      ) : (
        <Notice working title={t('starting.title')} text={t('starting.hint')} />
      )}
    </div>
  );
}
