import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenAIDouble, startOpenAIDouble } from '../../../../../test/openai-double.ts';
import { AppError } from '../../core/errors.ts';
import type { ModelMessage } from '../../core/language-model.ts';
import { createOpenAILanguageModel, type OpenAILanguageModelOptions } from './openai.ts';

const KEY = 'sk-live-4f9a1c77d2';
const messages: ModelMessage[] = [
  { role: 'system', content: 'Be brief.' },
  { role: 'user', content: 'Hello?' },
];

let double: OpenAIDouble;
let slept: number[];

beforeEach(async () => {
  double = await startOpenAIDouble();
  slept = [];
});
afterEach(() => double.stop());

const createModel = (options: Partial<OpenAILanguageModelOptions> = {}) =>
  createOpenAILanguageModel({
    baseUrl: double.baseUrl,
    apiKey: KEY,
    model: 'study-model',
    timeoutMilliseconds: 5_000,
    maxRetries: 2,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
    },
    random: () => 0.5,
    ...options,
  });

/** Reads to the end, or to the error: what came, and what went wrong. */
async function read(stream: AsyncIterable<string>): Promise<{ pieces: string[]; error?: unknown }> {
  const pieces: string[] = [];
  try {
    for await (const piece of stream) pieces.push(piece);
  } catch (error) {
    return { pieces, error };
  }
  return { pieces };
}

/** Everything that a log, a JSON reply or a debugger could show of an error and its causes. */
function everythingIn(error: unknown): string {
  const parts: string[] = [];
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const properties = Object.fromEntries(
      Object.getOwnPropertyNames(at).map((name) => [name, Reflect.get(at as Error, name)]),
    );
    parts.push(String(at), JSON.stringify(at), JSON.stringify(properties));
  }
  return parts.join('\n');
}

const failsWith = (code: string, message: RegExp) =>
  expect.objectContaining({ name: 'AppError', code, message: expect.stringMatching(message) });

describe('an answer', () => {
  it('arrives in the pieces in which the provider sends it', async () => {
    double.answer('对存储和传输的数据加密', { pieceLength: 3 });
    const { pieces, error } = await read(createModel().streamText(messages));
    expect(error).toBeUndefined();
    expect(pieces).toEqual(['对存储', '和传输', '的数据', '加密']);
    const [request] = double.requests();
    expect(request?.messages).toEqual(messages);
    expect(request?.model).toBe('study-model');
    expect(double.lastAuthorization()).toBe(`Bearer ${KEY}`);
  });

  it('is passed on before the provider has finished', async () => {
    double.answer('x'.repeat(4_000), { pieceLength: 1, latency: 5 });
    const hungUp = double.nextHangUp();
    for await (const piece of createModel().streamText(messages)) {
      expect(piece).toBe('x');
      break;
    }
    await hungUp;
  });

  it('holds no thinking, whether the provider sends it apart or in tags', async () => {
    double.answer('加密数据。', { reasoning: 'The learner wants…' });
    expect((await read(createModel().streamText(messages))).pieces.join('')).toBe('加密数据。');
    double.answer('<think>The learner\nwants…</think>\n\n加密 <think> 数据。', { pieceLength: 2 });
    expect((await read(createModel().streamText(messages))).pieces.join('')).toBe('加密 <think> 数据。');
  });

  it('needs no key where the server asks for none', async () => {
    const model = createOpenAILanguageModel({
      baseUrl: double.baseUrl,
      model: 'local',
      timeoutMilliseconds: 5_000,
      maxRetries: 0,
    });
    expect((await read(model.streamText(messages))).pieces.join('')).toBe('Hello.');
  });

  it('that is empty is a failure', async () => {
    double.answer('');
    const { error } = await read(createModel().streamText(messages));
    expect(error).toEqual(failsWith('invalid-model-output', /empty answer/));
  });
});

describe('trying again', () => {
  it('waits as long as the provider asks after a 429', async () => {
    double.failNext(429, { retryAfter: 3 });
    double.answer('Again.');
    const { pieces } = await read(createModel().streamText(messages));
    expect(pieces.join('')).toBe('Again.');
    expect(slept).toEqual([3_000]);
  });

  it('backs off longer each time after a 500, then gives up', async () => {
    for (let i = 0; i < 3; i++) double.failNext(500);
    const { pieces, error } = await read(createModel().streamText(messages));
    expect(pieces).toEqual([]);
    expect(error).toEqual(failsWith('model-unavailable', /fault of its own \(500\)/));
    expect(slept).toEqual([375, 750]);
    expect(double.requests()).toHaveLength(3);
  });

  it('does not make a learner wait for minutes', async () => {
    double.failNext(429, { retryAfter: 600 });
    const { error } = await read(createModel().streamText(messages));
    expect(error).toEqual(failsWith('model-rate-limited', /Wait a little/));
    expect(slept).toEqual([]);
  });

  it.each([
    [401, {}, 'model-refused-credentials', /refused the API key \(401\)/],
    [404, {}, 'model-unavailable', /no model "study-model"/],
    [400, {}, 'model-unavailable', /did not accept the request \(400\)/],
    [429, { code: 'insufficient_quota' }, 'model-rate-limited', /no credit left/],
  ])('is no use after a %i %o', async (status, failure, code, message) => {
    double.failNext(status, failure);
    const { error } = await read(createModel().streamText(messages));
    expect(error).toEqual(failsWith(code, message));
    expect(double.requests()).toHaveLength(1);
  });

  it('also follows a refused connection', async () => {
    const { baseUrl } = double;
    await double.stop();
    const { error } = await read(createModel({ baseUrl }).streamText(messages));
    expect(error).toEqual(failsWith('model-unavailable', /could not be reached \(ECONNREFUSED\)/));
    expect(slept).toHaveLength(2);
    double = await startOpenAIDouble();
  });

  it('never follows text that was passed on: a cut is said, and what came is kept', async () => {
    double.answer('对存储和传输的数据加密', { pieceLength: 3, latency: 5, cutAfterPieces: 4 });
    const { pieces, error } = await read(createModel().streamText(messages));
    expect(pieces.slice(0, 2)).toEqual(['对存储', '和传输']);
    expect(pieces.join('')).not.toContain('加密');
    expect(error).toEqual(failsWith('model-unavailable', /broke off in the middle/));
    expect(double.requests()).toHaveLength(1);
  });
});

describe('an end without the mark of the end', () => {
  it('is a cut, though the connection closed in good order', async () => {
    double.answer('对存储和传输', { finishReason: '' });
    const { pieces, error } = await read(createModel().streamText(messages));
    expect(pieces.join('')).toBe('对存储和传输');
    expect(error).toEqual(failsWith('model-unavailable', /broke off in the middle/));
  });
});

describe('silence', () => {
  it('before the first token ends the call and its connection', async () => {
    double.hang();
    const hungUp = double.nextHangUp();
    const { error } = await read(createModel({ timeoutMilliseconds: 250 }).streamText(messages));
    expect(error).toEqual(failsWith('model-timeout', /sent nothing for 1 s/));
    await hungUp;
  });

  it('in the middle ends the call and keeps what came', async () => {
    double.answer('abc', { pieceLength: 1, pauseAfterPieces: 2 });
    const hungUp = double.nextHangUp();
    const { pieces, error } = await read(createModel({ timeoutMilliseconds: 600 }).streamText(messages));
    expect(pieces).toEqual(['a']);
    expect(error).toEqual(failsWith('model-timeout', /in the middle of its answer/));
    await hungUp;
  });
});

describe('cancelling', () => {
  it('closes the connection to the provider and is no failure of the model', async () => {
    double.answer('x'.repeat(4_000), { pieceLength: 1, latency: 5 });
    const hungUp = double.nextHangUp();
    const controller = new AbortController();
    const stream = createModel().streamText(messages, { signal: controller.signal });
    const reading = (async () => {
      for await (const _ of stream) controller.abort();
    })();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    await hungUp;
  });

  it('ends the wait for a new try', async () => {
    double.failNext(429, { retryAfter: 15 });
    const controller = new AbortController();
    const model = createOpenAILanguageModel({
      baseUrl: double.baseUrl,
      apiKey: KEY,
      model: 'study-model',
      timeoutMilliseconds: 5_000,
      maxRetries: 2,
      random: () => {
        queueMicrotask(() => controller.abort());
        return 0;
      },
    });
    const { error } = await read(model.streamText(messages, { signal: controller.signal }));
    expect(error).toMatchObject({ name: 'AbortError' });
    expect(double.requests()).toHaveLength(1);
  });

  it('before the call sends nothing', async () => {
    const { error } = await read(createModel().streamText(messages, { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ name: 'AbortError' });
    expect(double.requests()).toHaveLength(0);
  });
});

describe('the key', () => {
  it.each([401, 403, 404, 429, 500])('does not show in the error of a %i that repeats it', async (status) => {
    double.failNext(status, { message: `Incorrect API key provided: ${KEY}. Authorization: Bearer ${KEY}` });
    const { error } = await read(createModel({ maxRetries: 0 }).streamText(messages));
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).cause).toMatchObject({ status });
    expect(everythingIn(error)).toContain('Incorrect API key provided: [redacted]');
    expect(everythingIn(error)).not.toContain(KEY);
    expect(everythingIn(error)).not.toContain('4f9a1c77d2');
  });

  it('does not show in part, as some providers repeat it', async () => {
    double.failNext(401, { message: 'Incorrect API key provided: sk-live-****77d2.' });
    const { error } = await read(createModel().streamText(messages));
    expect(everythingIn(error)).not.toContain('77d2');
  });

  it('does not show when the provider is out of reach', async () => {
    const { baseUrl } = double;
    await double.stop();
    const { error } = await read(createModel({ baseUrl, maxRetries: 0 }).streamText(messages));
    expect(everythingIn(error)).toContain('ECONNREFUSED');
    expect(everythingIn(error)).not.toContain(KEY);
    double = await startOpenAIDouble();
  });
});
