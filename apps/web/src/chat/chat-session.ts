import { Chat } from '@ai-sdk/react';
import type { ChatData, ChatMessage } from '@duida/server/http/contract';
import type { ChatTransport } from 'ai';
import { messageText } from './message-content.ts';
import { createPatientTransport } from './patient-transport.ts';
import { keepUnsent, readUnsent } from './unsent-questions.ts';

/** What the server is doing for a turn, or `waiting` while it is not ready to take one. */
export type Stage = ChatData['stage']['stage'] | 'waiting';

/** One conversation as this page holds it. It lives on while the learner looks at another room. */
export interface ChatSession {
  id: string;
  chat: Chat<ChatMessage>;
  /** How the turn under way stands; changes are told to `subscribe`. */
  stage: () => Stage | undefined;
  subscribe: (listener: () => void) => () => void;
  /** What an earlier page sent here and the server never took; given once. */
  takeUnsent: () => string;
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
  /** The learner's words that the server has not taken yet, by the id of their message. */
  const onTheirWay = new Map<string, string>();
  const question = messages.findLast(({ role }) => role === 'user');
  let leftBehind = readUnsent(id);
  if (question && messageText(question) === leftBehind) leftBehind = '';

  const setStage = (next: Stage | undefined) => {
    stage = next;
    for (const listener of listeners) listener();
  };

  const keep = () => keepUnsent(id, [leftBehind, ...onTheirWay.values()].filter(Boolean));

  const patient = createPatientTransport(transport, {
    onSend: ({ messages: turns, trigger }) => {
      const asked = turns.findLast(({ role }) => role === 'user');
      if (!asked || trigger === 'regenerate-message') return;
      onTheirWay.set(asked.id, messageText(asked));
      keep();
    },
    onWait: () => setStage('waiting'),
    onTaken: ({ messages: turns }) => {
      if (stage === 'waiting') setStage(undefined);
      const asked = turns.findLast(({ role }) => role === 'user');
      if (asked) onTheirWay.delete(asked.id);
      keep();
    },
  });

  const chat = new Chat<ChatMessage>({
    id,
    transport: patient,
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
    takeUnsent: () => {
      const text = leftBehind;
      leftBehind = '';
      keep();
      return text;
    },
  };
}

/** The server writes the same into the stored message; until a reload this page says it by itself. */
const asStopped = (message: ChatMessage): ChatMessage => ({
  ...message,
  metadata: { ...message.metadata, status: 'stopped' },
});
