import { Chat } from '@ai-sdk/react';
import type { ChatData, ChatMessage } from '@duida/server/http/contract';
import type { ChatTransport } from 'ai';

export type Stage = ChatData['stage']['stage'];

/** One conversation as this page holds it. It lives on while the learner looks at another room. */
export interface ChatSession {
  id: string;
  chat: Chat<ChatMessage>;
  /** What the server is doing for the turn under way; changes are told to `subscribe`. */
  stage: () => Stage | undefined;
  subscribe: (listener: () => void) => () => void;
}

interface Options {
  id: string;
  transport: ChatTransport<ChatMessage>;
  messages?: ChatMessage[];
  /** Called when the server has taken a turn and again when the turn is over, however it ended. */
  onProgress?: () => void;
}

export function createChatSession({ id, transport, messages = [], onProgress }: Options): ChatSession {
  const listeners = new Set<() => void>();
  let stage: Stage | undefined;

  const setStage = (next: Stage | undefined) => {
    stage = next;
    for (const listener of listeners) listener();
  };

  const chat = new Chat<ChatMessage>({
    id,
    transport,
    messages,
    onData: (part) => {
      if (part.type !== 'data-stage') return;
      if (stage === undefined) onProgress?.();
      setStage(part.data.stage);
    },
    onFinish: ({ message, isAbort }) => {
      setStage(undefined);
      if (isAbort)
        chat.messages = chat.messages.map((kept) => (kept.id === message.id ? asStopped(kept) : kept));
      onProgress?.();
    },
  });

  return {
    id,
    chat,
    stage: () => stage,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The server writes the same into the stored message; until a reload this page says it by itself. */
const asStopped = (message: ChatMessage): ChatMessage => ({
  ...message,
  metadata: { ...message.metadata, status: 'stopped' },
});
