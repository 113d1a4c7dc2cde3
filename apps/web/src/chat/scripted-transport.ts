import type { ChatMessage } from '@duida/server/http/contract';
import type { ChatTransport, InferUIMessageChunk } from 'ai';

type Chunk = InferUIMessageChunk<ChatMessage>;
type Turn = Parameters<ChatTransport<ChatMessage>['sendMessages']>[0];

/** A transport whose answers a test writes, chunk by chunk, into the turn that is open. */
export interface ScriptedTransport extends ChatTransport<ChatMessage> {
  /** Every turn asked for, in order. */
  turns: Turn[];
  write: (...chunks: Chunk[]) => void;
  end: () => void;
  /** Refuses the next turn before its stream begins. */
  refuseNext: (error: Error) => void;
}

export function createScriptedTransport(): ScriptedTransport {
  let stream: ReadableStreamDefaultController<Chunk> | undefined;
  let refusal: Error | undefined;
  const turns: Turn[] = [];
  const current = () => {
    if (!stream) throw new Error('No turn is open.');
    return stream;
  };

  return {
    turns,
    async sendMessages(turn) {
      turns.push(turn);
      const error = refusal;
      refusal = undefined;
      if (error) throw error;
      return new ReadableStream<Chunk>({
        start(controller) {
          stream = controller;
          turn.abortSignal?.addEventListener('abort', () => controller.error(turn.abortSignal?.reason), {
            once: true,
          });
        },
      });
    },
    reconnectToStream: async () => null,
    write: (...chunks) => {
      for (const chunk of chunks) current().enqueue(chunk);
    },
    end: () => current().close(),
    refuseNext: (error) => {
      refusal = error;
    },
  };
}
