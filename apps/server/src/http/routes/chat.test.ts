import { UI_MESSAGE_STREAM_HEADERS } from 'ai';
import { describe, expect, it } from 'vitest';
import type { ConverseEvent, ConverseRequest } from '../../core/conversation/converse.ts';
import { AppError } from '../../core/errors.ts';
import { begun, citation, failingAfter, scripted, turn } from '../fake-services.ts';
import { chatBody, createTestApp, errorOf, partsOf, post } from '../test-app.ts';

const chat = (
  converse: (request: ConverseRequest) => AsyncIterable<ConverseEvent>,
  body: unknown = chatBody,
) => createTestApp({ converse }).app.request('/api/chat', post(body));

describe('a turn', () => {
  it('streams the answer as UI message parts', async () => {
    const response = await chat(() => scripted(turn));
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      ...UI_MESSAGE_STREAM_HEADERS,
      'cache-control': 'no-cache, no-transform',
    });
    expect(partsOf(await response.text())).toEqual([
      {
        type: 'start',
        messageId: 'answer-1',
        messageMetadata: { createdAt: '2026-01-02T03:04:05.000Z' },
      },
      { type: 'data-stage', data: { stage: 'retrieving' }, transient: true },
      {
        type: 'source-document',
        sourceId: '1',
        mediaType: 'text/markdown',
        title: '如何定位产品？',
        filename: 'book.md',
        providerMetadata: { duida: citation },
      },
      { type: 'data-stage', data: { stage: 'composing' }, transient: true },
      { type: 'text-start', id: 'answer' },
      { type: 'text-delta', id: 'answer', delta: '先看需求' },
      { type: 'text-delta', id: 'answer', delta: '。[1]' },
      { type: 'text-end', id: 'answer' },
      {
        type: 'data-suggestions',
        data: { suggestions: [{ questionId: 'book-2', title: '如何定价？' }] },
      },
      {
        type: 'finish',
        finishReason: 'stop',
        messageMetadata: {
          createdAt: '2026-01-02T03:04:05.000Z',
          engine: 'built-in',
          abstained: false,
          status: 'complete',
        },
      },
    ]);
  });

  it('reaches the use case as it was asked', async () => {
    const requests: ConverseRequest[] = [];
    const converse = (request: ConverseRequest) => {
      requests.push(request);
      return scripted(turn);
    };
    const parts = [
      { type: 'text', text: ' 如何' },
      { type: 'text', text: '定位？ ' },
    ];
    await chat(converse, { ...chatBody, message: { ...chatBody.message, parts, metadata: { x: 1 } } });
    await chat(converse, {
      ...chatBody,
      trigger: 'regenerate-message',
      messageId: 'answer-0',
      engine: 'built-in',
    });
    expect(requests).toEqual([
      {
        conversationId: 'conversation-1',
        message: { id: 'message-1', text: '如何\n定位？' },
        trigger: 'submit-message',
        signal: expect.any(AbortSignal),
      },
      {
        conversationId: 'conversation-1',
        message: { id: 'message-1', text: '如何定位产品？' },
        trigger: 'regenerate-message',
        replaces: 'answer-0',
        engine: 'built-in',
        signal: expect.any(AbortSignal),
      },
    ]);
  });

  it('that ended early without an error says that it was stopped', async () => {
    const response = await chat(() => scripted([...begun, { type: 'text-delta', text: '先' }]));
    expect(partsOf(await response.text()).slice(-2)).toEqual([
      { type: 'text-end', id: 'answer' },
      {
        type: 'finish',
        finishReason: 'stop',
        messageMetadata: { createdAt: '2026-01-02T03:04:05.000Z', status: 'stopped' },
      },
    ]);
  });
});

describe('a failure', () => {
  it('before the first event is an answer of its own', async () => {
    const response = await chat(() => failingAfter<ConverseEvent>([], new AppError('conflict', 'Taken.')));
    expect(await errorOf(response)).toEqual({ status: 409, code: 'conflict', message: 'Taken.' });
  });

  it('in the use case itself is one too', async () => {
    const response = await chat(() => {
      throw new AppError('invalid-input', 'No words.');
    });
    expect(await errorOf(response)).toMatchObject({ status: 400, message: 'No words.' });
  });

  it('afterwards ends the stream with its code, and keeps what was said', async () => {
    const said: ConverseEvent[] = [...begun, { type: 'text-delta', text: '先看' }];
    const error = new AppError('model-timeout', 'The model took too long.', { cause: new Error('private') });
    const body = await (await chat(() => failingAfter(said, error))).text();
    const shown = { code: 'model-timeout', message: 'The model took too long.' };
    expect(partsOf(body).slice(1)).toEqual([
      { type: 'text-start', id: 'answer' },
      { type: 'text-delta', id: 'answer', delta: '先看' },
      { type: 'text-end', id: 'answer' },
      {
        type: 'message-metadata',
        messageMetadata: { createdAt: '2026-01-02T03:04:05.000Z', status: 'failed', error: shown },
      },
      { type: 'error', errorText: JSON.stringify(shown) },
    ]);
    expect(body).not.toContain('private');
  });

  it('that nobody foresaw is masked, and logged', async () => {
    const { app, logged } = createTestApp({
      converse: () => failingAfter(begun, new Error('key=hunter2 at /home/learner')),
    });
    const body = await (await app.request('/api/chat', post(chatBody))).text();
    const error = partsOf(body).find(({ type }) => type === 'error');
    expect(JSON.parse(String(error?.errorText)).code).toBe('internal');
    expect(body).not.toContain('hunter2');
    expect(logged.join('\n')).toContain('"level":"error"');
    expect(logged.join('\n')).not.toContain('如何定位产品');
  });
});
