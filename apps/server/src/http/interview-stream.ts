import type { InferUIMessageChunk } from 'ai';
import type { TakenTurn } from '../core/interview/take-turn.ts';
import type { InterviewMessage } from './interview-contract.ts';
import { lineMetadata } from './interview-message.ts';
import { sseResponse } from './sse-response.ts';

type Chunk = InferUIMessageChunk<InterviewMessage>;

export interface InterviewStreamOptions {
  /** What the reader may know about a failure. */
  describeError: (error: unknown) => { code: string; message: string };
  /** Silence after which a comment line keeps the connection open. */
  heartbeatMilliseconds: number;
}

/**
 * Encodes a turn as an AI SDK UI message stream: the state as heard, then, once it is graded, the grade, the
 * interviewer's lines and the new state. A reader who leaves stops nothing. A failed grading is an `error` part
 * whose text is `{code, message}` in JSON. When the server stops meanwhile, the stream finishes with the reason
 * `other`: the message is kept and graded later.
 */
export function interviewStreamResponse(turn: TakenTurn, options: InterviewStreamOptions): Promise<Response> {
  const chunks = encode(turn, options);
  return sseResponse(chunks, {
    heartbeatMilliseconds: options.heartbeatMilliseconds,
    // Read to its end all the same: a failure that nobody hears must reach the log.
    onLeave: () => void readToTheEnd(chunks),
  });
}

async function readToTheEnd(chunks: AsyncGenerator<unknown>): Promise<void> {
  while (!(await chunks.next()).done);
}

async function* encode(
  { replyId, state, result }: TakenTurn,
  { describeError }: InterviewStreamOptions,
): AsyncGenerator<Chunk, void> {
  yield { type: 'start', messageId: replyId };
  if (state.phase === 'answered') yield { type: 'data-state', data: state, transient: true };
  try {
    const { message, grade, state: after } = await result;
    if (grade) yield { type: 'data-grade', id: 'grade', data: grade };
    for (const [place, line] of message.lines.entries()) {
      const id = `line-${place + 1}`;
      yield { type: 'text-start', id, providerMetadata: lineMetadata(line) };
      yield { type: 'text-delta', id, delta: line.text };
      yield { type: 'text-end', id };
    }
    yield { type: 'data-state', data: after, transient: true };
    yield { type: 'finish', finishReason: 'stop', messageMetadata: { createdAt: message.createdAt } };
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') {
      yield { type: 'finish', finishReason: 'other' };
      return;
    }
    const { code, message } = describeError(error);
    yield { type: 'error', errorText: JSON.stringify({ code, message }) };
  }
}
