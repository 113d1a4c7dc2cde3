import { useChat } from '@ai-sdk/react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { readTurnFailure, type TurnFailure } from '../turn/turn-failure.ts';
import type { TurnMessage } from './interview-messages.ts';
import type { InterviewSession, Standing } from './interview-session.ts';

export interface InterviewTurns extends Standing {
  messages: TurnMessage[];
  /** Whether a message is on its way or being graded. */
  busy: boolean;
  /** Also when a message was left without its grade by a connection that just ended. */
  failure: TurnFailure | undefined;
}

/** An interview's turns as they come, and where it stands. */
export function useInterview(session: InterviewSession): InterviewTurns {
  const { messages, status, error } = useChat<TurnMessage>({ chat: session.chat, throttle: 50 });
  const { view, clock } = useSyncExternalStore(session.subscribe, session.standing);
  const [isResumed, setIsResumed] = useState(false);
  const busy = status === 'submitted' || status === 'streaming';
  const isStalled = isResumed && !busy && view.phase === 'answered';
  const failure = useMemo(
    () => (error ? readTurnFailure(error) : isStalled ? { code: 'unknown', message: '' } : undefined),
    [error, isStalled],
  );

  useEffect(() => {
    void session.resume().finally(() => setIsResumed(true));
  }, [session]);

  return { messages, view, clock, failure, busy };
}
