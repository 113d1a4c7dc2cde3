import { DefaultChatTransport, readUIMessageStream } from 'ai';
import { describe, expect, it, vi } from 'vitest';
import type { AssistantMessage } from '../core/conversation/conversation.ts';
import type { ConverseEvent } from '../core/conversation/converse.ts';
import { AppError } from '../core/errors.ts';
import { toChatMessage } from './chat-message.ts';
import type { ChatMessage } from './contract.ts';
import { begun, citation, failingAfter, scripted, turn, untilAborted } from './fake-services.ts';
import { chatBody, createTestApp, errorOf, partsOf, post } from './test-app.ts';
import { createWorkInFlight } from './work-in-flight.ts';

describe('the AI SDK', () => {
  /** The last state of the message that a client builds from the stream, and the error that it shows. */
  async function readAsClient(events: AsyncIterable<ConverseEvent>) {
    const { app } = createTestApp({ converse: () => events });
    const transport = new DefaultChatTransport<ChatMessage>({
      api: 'http://localhost/api/chat',
      fetch: async (input, init) => app.request(String(input), init),
      prepareSendMessagesRequest: () => ({ body: chatBody }),
    });
    const stream = await transport.sendMessages({
      trigger: 'submit-message',
      chatId: 'conversation-1',
      messageId: undefined,
      messages: [],
      abortSignal: undefined,
    });
    let message: ChatMessage | undefined;
    let failure: unknown;
    const onError = (error: unknown) => {
      failure ??= error;
    };
    for await (const state of readUIMessageStream<ChatMessage>({ stream, onError })) message = state;
    return { message, failure };
  }

  const kept: AssistantMessage = {
    id: 'answer-1',
    role: 'assistant',
    text: '先看需求。[1]',
    citations: [citation],
    suggestions: [{ questionId: 'book-2', title: '如何定价？' }],
    status: 'complete',
    outcome: { engine: 'built-in', abstained: false },
    createdAt: '2026-01-02T03:04:05.000Z',
  };

  it('builds from the stream the message that is shown when the conversation is opened again', async () => {
    const { message, failure } = await readAsClient(scripted(turn));
    expect(failure).toBeUndefined();
    expect(message).toMatchObject(toChatMessage(kept, () => 'book.md'));
  });

  it('does so for an answer that failed too, and gets to know why', async () => {
    const error = { code: 'model-timeout', message: 'It took too long.' } as const;
    const said = turn.slice(0, 5);
    const { message, failure } = await readAsClient(
      failingAfter(said, new AppError(error.code, error.message)),
    );
    const { outcome, ...unfinished } = kept;
    const failed: AssistantMessage = {
      ...unfinished,
      text: '先看需求',
      suggestions: [],
      status: 'failed',
      error,
    };
    expect(message).toMatchObject(toChatMessage(failed, () => 'book.md'));
    expect(failure).toEqual(new Error(JSON.stringify(error)));
  });
});

it('is put away when its reader leaves before reading', async () => {
  const workInFlight = createWorkInFlight();
  let putAway = false;
  const { app } = createTestApp(
    {
      converse: async function* () {
        try {
          yield* turn;
        } finally {
          putAway = true;
        }
      },
    },
    { workInFlight },
  );
  const response = await app.request('/api/chat', post(chatBody));
  await response.body?.cancel();
  await workInFlight.stop();
  expect(putAway).toBe(true);
});

it('tells the log when it cannot be put away', async () => {
  const workInFlight = createWorkInFlight();
  const { app, logged } = createTestApp(
    {
      converse: async function* () {
        try {
          yield* turn;
        } finally {
          await Promise.reject(new Error('disk full'));
        }
      },
    },
    { workInFlight },
  );
  const response = await app.request('/api/chat', post(chatBody));
  await response.body?.cancel();
  await workInFlight.stop();
  expect(logged.join('\n')).toContain('disk full');
});

describe('a quiet stream', () => {
  it('is kept open by comments', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const silence = Promise.withResolvers<void>();
      const { app } = createTestApp({
        converse: async function* () {
          yield* begun;
          await silence.promise;
          yield* turn.slice(1);
        },
      });
      const response = await app.request('/api/chat', post(chatBody));
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      const next = async () => (await reader?.read())?.value ?? '';
      let start = '';
      while (!start.includes('"type":"start"')) start += await next();
      const beat = next();
      await vi.advanceTimersByTimeAsync(14_999);
      expect(await Promise.race([beat, Promise.resolve('nothing yet')])).toBe('nothing yet');
      await vi.advanceTimersByTimeAsync(1);
      expect(await beat).toMatch(/^: .+\n\n$/);
      const again = next();
      await vi.advanceTimersByTimeAsync(15_000);
      expect(await again).toMatch(/^: .+\n\n$/);
      silence.resolve();
      expect(await next()).toContain('data-stage');
      await reader?.cancel();
      await vi.advanceTimersByTimeAsync(0);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a server that stops', () => {
  it('ends the stream, and waits until the turn has been put away', async () => {
    const workInFlight = createWorkInFlight();
    const order: string[] = [];
    const { app } = createTestApp(
      {
        converse: async function* ({ signal }) {
          try {
            yield* begun;
            await untilAborted(signal);
          } finally {
            await Promise.resolve();
            order.push('put away');
          }
        },
      },
      { workInFlight },
    );
    const response = await app.request('/api/chat', post(chatBody));
    const body = response.text();
    await workInFlight.stop();
    order.push('stopped');
    expect(order).toEqual(['put away', 'stopped']);
    expect(partsOf(await body).at(-1)).toMatchObject({
      type: 'finish',
      messageMetadata: { status: 'stopped' },
    });
  });

  it('says so to whom it has not answered yet', async () => {
    const workInFlight = createWorkInFlight();
    const { app, logged } = createTestApp(
      {
        converse: ({ signal }) => failingAfter<ConverseEvent>([], signal?.reason),
        answerQuestion: async function* ({ signal }) {
          yield { type: 'stage', stage: 'retrieving' };
          await untilAborted(signal);
        },
      },
      { workInFlight },
    );
    const answers = app.request('/api/answers', post({ question: 'x' }));
    await workInFlight.stop();
    expect(await errorOf(await answers)).toMatchObject({ status: 503, code: 'not-ready' });
    const late = await app.request('/api/chat', post(chatBody));
    expect(await errorOf(late)).toMatchObject({ status: 503, code: 'not-ready' });
    expect(logged.join('\n')).not.toContain('"level":"error"');
  });
});
