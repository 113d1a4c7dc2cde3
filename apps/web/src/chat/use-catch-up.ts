import type { ChatMessage } from '@duida/server/http/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ChatSession } from './chat-session.ts';
import { conversationQuery } from './conversation-queries.ts';
import { messageText } from './message-content.ts';

/** Reads an idle conversation anew whenever its page comes back into sight: it may have gone on elsewhere. */
export function useCatchUp({ id, chat }: ChatSession): void {
  const queries = useQueryClient();

  useEffect(() => {
    // A turn that failed to reach the server stands here alone, so only what ended well is read anew.
    const isIdle = () => chat.status === 'ready' && chat.lastMessage?.role === 'assistant';

    const catchUp = async () => {
      if (document.visibilityState !== 'visible' || !isIdle()) return;
      const before = chat.messages;
      try {
        const { messages } = await queries.fetchQuery({ ...conversationQuery(id), staleTime: 0 });
        const isUntouched = isIdle() && chat.messages === before;
        if (isUntouched && !sayTheSame(before, messages)) chat.messages = messages;
      } catch (error) {
        console.warn('The conversation could not be read anew; the page shows what it has.', error);
      }
    };

    document.addEventListener('visibilitychange', catchUp);
    return () => document.removeEventListener('visibilitychange', catchUp);
  }, [id, chat, queries]);
}

const sayTheSame = (some: ChatMessage[], others: ChatMessage[]): boolean => {
  const words = (messages: ChatMessage[]) => messages.map((message) => [message.id, messageText(message)]);
  return JSON.stringify(words(some)) === JSON.stringify(words(others));
};
