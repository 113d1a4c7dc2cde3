import { queryOptions } from '@tanstack/react-query';
import { interviewApi } from './interview-api.ts';

export const interviewsKey = ['interviews'] as const;

export const interviewsQuery = () =>
  queryOptions({ queryKey: interviewsKey, queryFn: ({ signal }) => interviewApi.list(signal) });

/** Read once to open an interview; from then on its session holds it, so nothing stale may be kept. */
export const interviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['interview', id],
    queryFn: ({ signal }) => interviewApi.find(id, signal),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['interview-report', id],
    queryFn: ({ signal }) => interviewApi.report(id, signal),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
