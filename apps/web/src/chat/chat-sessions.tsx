import type { ChatMessage } from '@duida/server/http/contract';
import type { ChatTransport } from 'ai';
import { createContext, useContext } from 'react';
import { type ChatSession, createChatSession } from './chat-session.ts';

/** The conversations that this page has open, by id. */
export interface ChatSessions {
  find(id: string): ChatSession | undefined;
  /** Opens a session with what is kept of it, or gives the one that is open. */
  open(id: string, messages?: ChatMessage[]): ChatSession;
  /** Stops and forgets a session. */
  close(id: string): void;
}

interface Options {
  transport: ChatTransport<ChatMessage>;
  /** Called when the server has taken a turn of any session, and when the turn is over. */
  onProgress?: () => void;
}

export function createChatSessions({ transport, onProgress }: Options): ChatSessions {
  const sessions = new Map<string, ChatSession>();
  return {
    find: (id) => sessions.get(id),
    open(id, messages) {
      const open = sessions.get(id);
      if (open) return open;
      const session = createChatSession({
        id,
        transport,
        ...(messages && { messages }),
        ...(onProgress && { onProgress }),
      });
      sessions.set(id, session);
      return session;
    },
    close(id) {
      void sessions.get(id)?.chat.stop();
      sessions.delete(id);
    },
  };
}

const ChatSessionsContext = createContext<ChatSessions | undefined>(undefined);

export const ChatSessionsProvider = ChatSessionsContext.Provider;

export function useChatSessions(): ChatSessions {
  const sessions = useContext(ChatSessionsContext);
  if (!sessions) throw new Error('useChatSessions needs a ChatSessionsProvider above it.');
  return sessions;
}
