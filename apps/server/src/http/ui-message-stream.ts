import type { InferUIMessageChunk } from 'ai';
import type { ConverseEvent } from '../core/conversation/converse.ts';
import { type FileNameOf, sourceDocumentPart } from './chat-message.ts';
import type { ChatMessage, ChatMetadata } from './contract.ts';
import { sseResponse } from './sse-response.ts';
import type { Work } from './work-in-flight.ts';

type Chunk = InferUIMessageChunk<ChatMessage>;

export interface UIMessageStreamOptions {
  /** Ended by the stream; an abort ends the stream, and what was streamed before stays valid. */
  work: Work;
  fileNameOf: FileNameOf;
  /** What the reader may know about a failure. */
  describeError: (error: unknown) => { code: string; message: string };
  /** Silence after which a comment line keeps the connection open. */
  heartbeatMilliseconds: number;
}

const TEXT_ID = 'answer';

/**
 * Encodes a turn of a conversation as an AI SDK UI message stream. Pulls the next event only when the reader
 * has room for it. After the first event a failure is an `error` part whose text is `{code, message}` in JSON.
 * @throws what the events throw before the first of them.
 */
export function uiMessageStreamResponse(
  events: AsyncIterable<ConverseEvent>,
  options: UIMessageStreamOptions,
): Promise<Response> {
  const chunks = encode(events, options);
  return sseResponse(chunks, {
    heartbeatMilliseconds: options.heartbeatMilliseconds,
    onLeave: async () => {
      await chunks.return();
      // A failure while the work was being put away yields once more.
      while (!(await chunks.next()).done);
    },
  });
}

async function* encode(
  events: AsyncIterable<ConverseEvent>,
  { work, fileNameOf, describeError }: UIMessageStreamOptions,
): AsyncGenerator<Chunk, void> {
  let begun = false;
  let textOpen = false;
  let metadata: ChatMetadata = {};
  const endText = function* (): Generator<Chunk> {
    if (textOpen) yield { type: 'text-end', id: TEXT_ID };
    textOpen = false;
  };
  try {
    for await (const event of events) {
      begun = true;
      switch (event.type) {
        case 'message':
          metadata = { createdAt: event.createdAt };
          yield { type: 'start', messageId: event.id, messageMetadata: metadata };
          break;
        case 'stage':
          yield { type: 'data-stage', data: { stage: event.stage }, transient: true };
          break;
        case 'source':
          yield sourceDocumentPart(event.citation, fileNameOf);
          break;
        case 'text-delta':
          if (!textOpen) yield { type: 'text-start', id: TEXT_ID };
          textOpen = true;
          yield { type: 'text-delta', id: TEXT_ID, delta: event.text };
          break;
        case 'suggestions':
          yield* endText();
          yield { type: 'data-suggestions', data: { suggestions: event.suggestions } };
          break;
        case 'outcome':
          metadata = { ...metadata, ...event.outcome, status: 'complete' };
          break;
      }
    }
    yield* endText();
    yield { type: 'finish', finishReason: 'stop', messageMetadata: { status: 'stopped', ...metadata } };
  } catch (error) {
    if (!begun) throw error;
    yield* endText();
    if (work.signal.aborted && error instanceof Error && error.name === 'AbortError') {
      yield { type: 'finish', finishReason: 'other', messageMetadata: { ...metadata, status: 'stopped' } };
      return;
    }
    const { code, message } = describeError(error);
    yield {
      type: 'message-metadata',
      messageMetadata: { ...metadata, status: 'failed', error: { code, message } },
    };
    yield { type: 'error', errorText: JSON.stringify({ code, message }) };
  } finally {
    work.end();
  }
}
