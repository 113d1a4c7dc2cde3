import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type OpenAIDouble, startOpenAIDouble } from '../../../../../test/openai-double.ts';
import type { ModelMessage } from '../../core/language-model.ts';
import { createOpenAILanguageModel, type OpenAILanguageModelOptions } from './openai.ts';

const KEY = 'sk-live-4f9a1c77d2';
const messages: ModelMessage[] = [
  { role: 'system', content: 'Answer with a JSON object.' },
  { role: 'user', content: 'Where?' },
];
const place = z.object({ city: z.string(), districts: z.array(z.string().nullable()) });
const JSON_TEXT = '{"city":"杭州","districts":["西湖",null]}';
const HANGZHOU = { city: '杭州', districts: ['西湖', null] };

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

const formats = () =>
  double.requests().map(({ responseFormat }) => {
    const { type } = z.object({ type: z.string() }).parse(responseFormat ?? { type: 'none' });
    return type;
  });

describe('an object', () => {
  it('is asked for with its schema, and every property required', async () => {
    double.answer(JSON_TEXT, { pieceLength: 2 });
    expect(await createModel().generateObject(messages, place)).toEqual(HANGZHOU);
    const [request] = double.requests();
    expect(request?.messages).toEqual(messages);
    expect(request?.responseFormat).toMatchObject({
      type: 'json_schema',
      json_schema: {
        strict: true,
        schema: {
          type: 'object',
          properties: { city: { type: 'string' }, districts: { type: 'array' } },
          required: ['city', 'districts'],
          additionalProperties: false,
        },
      },
    });
  });

  it.each([
    ['in a block of code', `Here it is:\n\`\`\`json\n${JSON_TEXT}\n\`\`\``],
    ['after thinking', `<think>{"city": "maybe"}</think>\n${JSON_TEXT}`],
  ])('is found %s', async (_where, content) => {
    double.answer(content, { pieceLength: 3 });
    expect(await createModel().generateObject(messages, place)).toEqual(HANGZHOU);
  });

  it.each([
    ['no JSON', '我觉得是杭州。'],
    ['cut off', JSON_TEXT.slice(0, 20)],
    ['of another shape', '{"city": 7}'],
    ['empty', ''],
  ])('that is %s is a failure, and asked for no second time here', async (_what, content) => {
    double.answer(content);
    await expect(createModel().generateObject(messages, place)).rejects.toMatchObject({
      name: 'AppError',
      code: 'invalid-model-output',
    });
    expect(double.requests()).toHaveLength(1);
  });
});

describe('a provider that holds no model to a schema', () => {
  it('is asked for any JSON, and asked for that at once from then on', async () => {
    double.answer(JSON_TEXT);
    double.failNext(400, { message: 'This response_format type is unavailable now' });
    const model = createModel();
    expect(await model.generateObject(messages, place)).toEqual(HANGZHOU);
    expect(await model.generateObject(messages, place)).toEqual(HANGZHOU);
    expect(formats()).toEqual(['json_schema', 'json_object', 'json_object']);
    expect(slept).toEqual([]);
  });

  it('is asked in words alone when it knows neither', async () => {
    double.answer(JSON_TEXT);
    double.failNext(422);
    double.failNext(400);
    expect(await createModel().generateObject(messages, place)).toEqual(HANGZHOU);
    expect(formats()).toEqual(['json_schema', 'json_object', 'none']);
  });

  it('and refuses the words too has failed', async () => {
    for (let count = 0; count < 3; count++) double.failNext(400);
    await expect(createModel().generateObject(messages, place)).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringContaining('(400)'),
    });
    expect(double.requests()).toHaveLength(3);
  });
});

describe('a provider that fails', () => {
  it('is tried again when it was busy', async () => {
    double.answer(JSON_TEXT);
    double.failNext(429, { retryAfter: 3 });
    double.failNext(500);
    expect(await createModel().generateObject(messages, place)).toEqual(HANGZHOU);
    expect(slept).toEqual([3_000, 750]);
    expect(formats()).toEqual(['json_schema', 'json_schema', 'json_schema']);
  });

  it('is tried again when the connection broke in the middle', async () => {
    double.answer(JSON_TEXT, { pieceLength: 2, cutAfterPieces: 4 });
    await expect(createModel({ maxRetries: 1 }).generateObject(messages, place)).rejects.toMatchObject({
      code: 'model-unavailable',
    });
    expect(double.requests()).toHaveLength(2);
  });

  it('by silence is given up', async () => {
    double.hang();
    const hungUp = double.nextHangUp();
    const model = createModel({ timeoutMilliseconds: 150 });
    await expect(model.generateObject(messages, place)).rejects.toMatchObject({ code: 'model-timeout' });
    await hungUp;
  });

  it('does not get the key shown, nor does one that repeats it', async () => {
    double.failNext(401, { message: `Incorrect API key provided: ${KEY}` });
    const refused = await createModel().generateObject(messages, place).catch(String);
    expect(refused).toContain('refused the API key');
    double.answer(`{"city": ${KEY}}`);
    double.failNext(500, { message: `Bearer ${KEY}` });
    const errors = await Promise.allSettled([
      createModel({ maxRetries: 0 }).generateObject(messages, place),
      createModel().generateObject(messages, place),
    ]);
    const shown = inspect([refused, ...errors], { depth: 20, showHidden: true });
    expect(shown).toContain('invalid-model-output');
    expect(shown).toContain('[redacted]');
    expect(shown).not.toMatch(/sk-live|4f9a1c77d2/);
  });
});

describe('cancelling', () => {
  it('closes the connection and is no failure of the model', async () => {
    double.hang();
    const controller = new AbortController();
    const hungUp = double.nextHangUp();
    const arrived = double.nextRequest();
    const asking = createModel({ timeoutMilliseconds: 600_000 }).generateObject(messages, place, {
      signal: controller.signal,
    });
    const cancelled = expect(asking).rejects.toMatchObject({ name: 'AbortError' });
    await arrived;
    controller.abort();
    await cancelled;
    await hungUp;
  });
});
