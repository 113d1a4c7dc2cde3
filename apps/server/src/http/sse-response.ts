import type { UIMessageChunk } from 'ai';

export interface SSEOptions {
  /** Silence after which a comment line keeps the connection open. */
  heartbeatMilliseconds: number;
  /** Called when the reader leaves before the end. */
  onLeave: () => Promise<void> | void;
}

/** As the AI SDK names them; the SDK itself would weigh 30 MB in memory, for these few words. */
const HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-cache, no-transform',
  connection: 'keep-alive',
  'x-vercel-ai-ui-message-stream': 'v1',
  'x-accel-buffering': 'no',
};

const encoder = new TextEncoder();
const BEAT = encoder.encode(': still here\n\n');
const END = encoder.encode('data: [DONE]\n\n');

/**
 * Sends the parts of an AI SDK UI message stream as server-sent events. Takes the next part only when the reader has
 * room for it. One stream makes bytes of them: the four in a row of `createUIMessageStreamResponse` cost more than
 * most answers.
 * @throws what the parts throw before the first of them.
 */
export async function sseResponse(
  parts: AsyncIterator<UIMessageChunk, void>,
  { heartbeatMilliseconds, onLeave }: SSEOptions,
): Promise<Response> {
  const first = await parts.next();
  let heartbeat: NodeJS.Timeout | undefined;
  const quieten = () => {
    clearTimeout(heartbeat);
    heartbeat = undefined;
  };

  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const beat = () => {
          // A reader who still has something to read needs no comment.
          if (controller.desiredSize === 0) controller.enqueue(BEAT);
          heartbeat?.refresh();
        };
        heartbeat = setTimeout(beat, heartbeatMilliseconds);
        send(controller, first);
      },
      async pull(controller) {
        try {
          send(controller, await parts.next());
        } catch (error) {
          quieten();
          throw error;
        }
      },
      cancel() {
        quieten();
        return onLeave();
      },
    },
    { highWaterMark: 0 },
  );

  function send(
    controller: ReadableStreamDefaultController<Uint8Array>,
    next: IteratorResult<UIMessageChunk, void>,
  ): void {
    if (next.done) {
      quieten();
      controller.enqueue(END);
      controller.close();
    } else {
      heartbeat?.refresh();
      controller.enqueue(encoder.encode(`data: ${JSON.stringify(next.value)}\n\n`));
    }
  }

  return new Response(stream, { headers: HEADERS });
}
