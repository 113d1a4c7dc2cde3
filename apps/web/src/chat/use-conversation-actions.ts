import type { ConversationSummary } from '@duida/server/core/conversation/conversation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '../api.ts';
import { keepDraft } from '../ui/use-draft.ts';
import { useChatSessions } from './chat-sessions.tsx';
import { conversationPath, newConversationPath } from './conversation-path.ts';
import { conversationsKey } from './conversation-queries.ts';
import { keepUnsent } from './unsent-questions.ts';

interface ConversationActions {
  rename: (title: string) => void;
  remove: () => void;
  isRemoving: boolean;
  /** What the server refused last. */
  refused: 'rename' | 'delete' | undefined;
}

/**
 * Renames and deletes a conversation. The list shows a new title at once and takes it back if the server refuses; a
 * conversation goes when the server has let it go.
 */
export function useConversationActions(id: string): ConversationActions {
  const queries = useQueryClient();
  const sessions = useChatSessions();
  const [location, navigate] = useLocation();

  const change = (update: (list: ConversationSummary[]) => ConversationSummary[]) =>
    queries.setQueryData<ConversationSummary[]>(conversationsKey, (list) => list && update(list));
  const reload = () => queries.invalidateQueries({ queryKey: conversationsKey });

  const renaming = useMutation({
    mutationFn: (title: string) => api.renameConversation(id, title),
    onMutate: (title) => {
      change((list) => list.map((entry) => (entry.id === id ? { ...entry, title } : entry)));
    },
    onSettled: reload,
  });

  const removing = useMutation({
    mutationFn: () => api.deleteConversation(id),
    onSuccess: () => {
      if (location === conversationPath(id)) navigate(newConversationPath);
      sessions.close(id);
      keepDraft(id, '');
      keepUnsent(id, []);
      change((list) => list.filter((entry) => entry.id !== id));
    },
    onSettled: reload,
  });

  return {
    rename: (title) => {
      removing.reset();
      renaming.mutate(title);
    },
    remove: () => {
      renaming.reset();
      removing.mutate();
    },
    isRemoving: removing.isPending,
    refused: removing.isError ? 'delete' : renaming.isError ? 'rename' : undefined,
  };
}
