import { useChat } from '@ai-sdk/react';
import type { ChatMessage } from '@duida/server/http/contract';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { readTurnFailure, type TurnFailure } from '../turn/turn-failure.ts';
import type { ChatSession, Stage } from './chat-session.ts';
import { messageText } from './message-content.ts';

export interface AnswerOptions {
  engine?: 'built-in';
}

export interface ConversationChat {
  messages: ChatMessage[];
  busy: boolean;
  /** What is being done while nothing can be read yet. */
  stage: Stage | undefined;
  failure: TurnFailure | undefined;
  /** Asks; an answer still arriving is stopped first. */
  ask: (text: string) => void;
  /** Puts other words in place of a question; what followed it goes. */
  askInstead: (messageId: string, text: string) => void;
  /** Answers the last question once more. */
  answerAgain: (options?: AnswerOptions) => void;
  stop: () => void;
}

/** A session's state and all that a learner can do to it. */
export function useConversationChat(session: ChatSession): ConversationChat {
  const { messages, status, error, sendMessage, regenerate, stop } = useChat<ChatMessage>({
    chat: session.chat,
    throttle: 50,
  });
  const stage = useSyncExternalStore(session.subscribe, session.stage);
  const busy = status === 'submitted' || status === 'streaming';
  const failure = useMemo(() => (error ? readTurnFailure(error) : undefined), [error]);

  const ask = useCallback(
    (text: string) => {
      if (busy) void stop().then(() => sendMessage({ text }));
      else void sendMessage({ text });
    },
    [busy, stop, sendMessage],
  );

  const askInstead = useCallback(
    (messageId: string, text: string) => void sendMessage({ text, messageId }),
    [sendMessage],
  );

  const answerAgain = useCallback(
    (options: AnswerOptions = {}) => {
      const last = session.chat.messages.at(-1);
      const question = session.chat.messages.findLast(({ role }) => role === 'user');
      if (!last || !question) return;
      if (last.role === 'assistant' && !session.chat.error)
        void regenerate({ messageId: last.id, body: options });
      else void sendMessage({ text: messageText(question), messageId: question.id }, { body: options });
    },
    [session, regenerate, sendMessage],
  );

  return { messages, busy, stage, failure, ask, askInstead, answerAgain, stop: () => void stop() };
}
