import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

export const conversationsKey = ['conversations'] as const;

export const conversationsQuery = () =>
  queryOptions({ queryKey: conversationsKey, queryFn: ({ signal }) => api.conversations(signal) });

/** Read once to open a conversation; from then on the session holds it, so nothing stale may be kept. */
export const conversationQuery = (id: string) =>
  queryOptions({
    queryKey: ['conversation', id],
    queryFn: ({ signal }) => api.conversation(id, signal),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
