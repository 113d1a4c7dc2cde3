import type { ConversationSummary } from '@duida/server/core/conversation/conversation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '../api.ts';
import { useChatSessions } from './chat-sessions.tsx';
import { conversationPath, newConversationPath } from './conversation-path.ts';
import { conversationsKey } from './conversation-queries.ts';

interface ConversationActions {
  rename: (title: string) => void;
  remove: () => void;
}

/** Renames and deletes a conversation. The list shows it at once and takes it back if the server refuses. */
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
    onMutate: () => {
      change((list) => list.filter((entry) => entry.id !== id));
      sessions.close(id);
      if (location === conversationPath(id)) navigate(newConversationPath);
    },
    onSettled: reload,
  });

  return { rename: (title) => renaming.mutate(title), remove: () => removing.mutate() };
}
