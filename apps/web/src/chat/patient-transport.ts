import type { ChatMessage } from '@duida/server/http/contract';
import type { ChatTransport } from 'ai';
import { readTurnFailure } from '../turn/turn-failure.ts';

/** How long a server that is not ready is left alone before each further try, in milliseconds. */
const PAUSES = [1000, 2000, 4000, 8000];

type Turn = Parameters<ChatTransport<ChatMessage>['sendMessages']>[0];

interface Listeners {
  onSend: (turn: Turn) => void;
  /** Called when the server is not ready and the turn waits to be sent again. */
  onWait: () => void;
  /** Called when the server has taken the turn: it answers only once the learner's words are kept. */
  onTaken: (turn: Turn) => void;
}

/** A transport that sends a turn again, a few times, while the server says that it is not ready. */
export function createPatientTransport(
  transport: ChatTransport<ChatMessage>,
  { onSend, onWait, onTaken }: Listeners,
): ChatTransport<ChatMessage> {
  const send = async (turn: Turn, pauses: readonly number[]): ReturnType<typeof transport.sendMessages> => {
    try {
      return await transport.sendMessages(turn);
    } catch (error) {
      const [pause, ...rest] = pauses;
      if (pause === undefined || !isNotReady(error)) throw error;
      onWait();
      await passed(pause, turn.abortSignal);
      return await send(turn, rest);
    }
  };

  return {
    async sendMessages(turn) {
      onSend(turn);
      const stream = await send(turn, PAUSES);
      onTaken(turn);
      return stream;
    },
    reconnectToStream: (options) => transport.reconnectToStream(options),
  };
}

const isNotReady = (error: unknown): boolean =>
  error instanceof Error && readTurnFailure(error).code === 'not-ready';

/** Resolves after a time in milliseconds; rejects when the signal is aborted before. */
const passed = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    const giveUp = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    if (signal?.aborted) giveUp();
    else signal?.addEventListener('abort', giveUp, { once: true });
  });
