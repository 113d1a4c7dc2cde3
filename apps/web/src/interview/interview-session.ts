import { Chat } from '@ai-sdk/react';
import type { InterviewView } from '@duida/server/core/interview/view-interview';
import type { InterviewResponse } from '@duida/server/http/interview-contract';
import type { ChatTransport } from 'ai';
import { type Clock, nextClock } from './countdown.ts';
import { type TurnMessage, textOf } from './interview-messages.ts';

/** What the server last said of an interview. */
export interface Standing {
  view: InterviewView;
  clock: Clock | undefined;
}

/** One interview as this page holds it. */
export interface InterviewSession {
  chat: Chat<TurnMessage>;
  standing: () => Standing;
  subscribe: (listener: () => void) => () => void;
  /** Says something to the interviewer; `timedOut` when it is the draft that time cut off. */
  say: (text: string, options?: { timedOut?: boolean }) => void;
  /** Sends the last message once more: the server takes it once however often it comes. */
  repeat: () => Promise<void>;
  /** Asks, once, for the result of a message that was being graded when the page was loaded. */
  resume: () => Promise<void>;
}

interface Options {
  interview: InterviewResponse;
  transport: ChatTransport<TurnMessage>;
  /** Called when a turn is over, however it ended. */
  onTurnOver?: () => void;
}

export function createInterviewSession({ interview, transport, onTurnOver }: Options): InterviewSession {
  const listeners = new Set<() => void>();
  let standing: Standing = {
    view: interview.state,
    clock: nextClock(undefined, interview.state, Date.now()),
  };
  let isPending = interview.pending !== undefined;

  const chat = new Chat<TurnMessage>({
    id: interview.id,
    transport,
    messages: interview.messages,
    onData: (part) => {
      if (part.type !== 'data-state') return;
      standing = { view: part.data, clock: nextClock(standing.clock, part.data, Date.now()) };
      for (const listener of listeners) listener();
    },
    onFinish: () => onTurnOver?.(),
  });

  const seen = () => ({ body: { seenTurn: standing.view.turn } });

  const repeat = async () => {
    const message = chat.messages.findLast(({ role }) => role === 'user');
    if (!message) return;
    const { metadata, id: messageId } = message;
    await chat.sendMessage({ text: textOf(message), messageId, ...(metadata && { metadata }) }, seen());
  };

  return {
    chat,
    standing: () => standing,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    say: (text, { timedOut = false } = {}) =>
      void chat.sendMessage({ text, ...(timedOut && { metadata: { timedOut } }) }, seen()),
    repeat,
    resume: async () => {
      if (!isPending) return;
      isPending = false;
      await repeat();
    },
  };
}
