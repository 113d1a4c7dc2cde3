import type { ChatMessage } from '@duida/server/http/contract';
import type { ChatTransport, InferUIMessageChunk, UIMessage } from 'ai';

type Turn<Message extends UIMessage> = Parameters<ChatTransport<Message>['sendMessages']>[0];

/** A transport whose answers a test writes, chunk by chunk, into the turn that is open. */
export interface ScriptedTransport<Message extends UIMessage = ChatMessage> extends ChatTransport<Message> {
  /** Every turn asked for, in order. */
  turns: Turn<Message>[];
  write: (...chunks: InferUIMessageChunk<Message>[]) => void;
  end: () => void;
  /** Refuses the next turn before its stream begins. */
  refuseNext: (error: Error) => void;
}

export function createScriptedTransport<
  Message extends UIMessage = ChatMessage,
>(): ScriptedTransport<Message> {
  let stream: ReadableStreamDefaultController<InferUIMessageChunk<Message>> | undefined;
  let refusal: Error | undefined;
  const turns: Turn<Message>[] = [];
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
      return new ReadableStream<InferUIMessageChunk<Message>>({
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
