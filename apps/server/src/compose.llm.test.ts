import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenAIDouble, startOpenAIDouble } from '../../../test/openai-double.ts';
import { compose } from './compose.ts';
import { loadConfig } from './config.ts';
import { createApp } from './http/app.ts';
import { errorOf, partsOf, post } from './http/test-app.ts';
import { createLogger } from './logger.ts';
import type { Composed } from './run-server.ts';
import { copyShippedCorpus } from './shipped-corpus.fixture.ts';

let folder = '';
let double: OpenAIDouble;
let composed: Composed;
let app: ReturnType<typeof createApp>;
let logged: string[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'duida-'));
  const corpus = path.join(folder, 'corpus');
  await copyShippedCorpus(corpus);
  double = await startOpenAIDouble();
  const config = loadConfig({
    DATA_DIR: path.join(folder, 'data'),
    CORPUS_DIR: corpus,
    OPENAI_BASE_URL: double.baseUrl,
    OPENAI_API_KEY: 'sk-double',
    OPENAI_MODEL: 'study-model',
    LLM_MAX_RETRIES: '0',
  });
  logged = [];
  const log = createLogger({ level: 'debug', secrets: config.secrets, write: (line) => logged.push(line) });
  composed = await compose(config, () => {}, new AbortController().signal, log);
  app = createApp({
    services: () => composed.services,
    readiness: () => ({ status: 'ready', ...composed.ready }),
    allowedHosts: [],
    log,
  });
}, 60_000);
afterEach(async () => {
  await composed.close();
  await double.stop();
  await rm(folder, { recursive: true });
});

const QUESTION = '怎么处理过拟合';

/** One turn of a conversation over HTTP. */
async function chat(body: object = {}) {
  const message = { id: 'message-1', role: 'user', parts: [{ type: 'text', text: QUESTION }] };
  const response = await app.request('/api/chat', post({ id: 'conversation-1', message, ...body }));
  const parts = partsOf(await response.text());
  const text = parts.flatMap(({ type, delta }) => (type === 'text-delta' ? [delta] : []));
  return { parts, text, last: parts.at(-1) };
}

describe('the server with a model', () => {
  it('streams what the model writes, with its citations checked against the sources', async () => {
    double.answer('可以用数据扩充，增加训练数据的多样性[1]。要买保险[2]。见[99]。', { pieceLength: 4 });
    const { parts, text, last } = await chat();
    expect(text.length).toBeGreaterThan(3);
    expect(text.join('')).toBe('可以用数据扩充，增加训练数据的多样性[1]。要买保险[2?]。见。');
    expect(last).toMatchObject({
      type: 'finish',
      messageMetadata: { engine: 'llm', model: 'study-model', abstained: false, status: 'complete' },
    });
    const sources = parts.filter(({ type }) => type === 'source-document');
    expect(sources.length).toBeGreaterThanOrEqual(10);
    expect(sources[0]).toMatchObject({ title: '如何在 AI 大模型创业中处理过拟合问题？' });
    expect(double.requests()[0]).toMatchObject({ model: 'study-model' });
    expect(double.requests()[0]?.messages.at(-1)?.content).toContain(QUESTION);
  });

  it('names the engine and the model where it says what it is made of', async () => {
    const engine = { answer: 'llm', model: 'study-model', grade: 'llm' };
    expect(await (await app.request('/readyz')).json()).toMatchObject({ engine });
    double.answer('增加训练数据的多样性[1]。');
    const answer = await (await app.request('/api/answers', post({ question: QUESTION }))).json();
    expect(answer).toMatchObject({ engine: 'llm', model: 'study-model' });
  });

  it('says what happened when the model fails, and steps in only when it is asked to', async () => {
    double.failNext(500, { message: 'Overloaded, key sk-double' });
    const failed = await chat();
    expect(failed.last?.type).toBe('error');
    const shown = JSON.parse(String(failed.last?.errorText));
    expect(shown).toMatchObject({ code: 'model-unavailable', message: expect.stringMatching(/\w+ .+\./) });
    expect(JSON.stringify(failed.parts) + logged.join()).not.toContain('sk-double');
    expect(failed.text).toEqual([]);

    const replaced = failed.parts.find(({ type }) => type === 'start')?.messageId;
    const built = await chat({ trigger: 'regenerate-message', messageId: replaced, engine: 'built-in' });
    expect(built.text.join('')).toContain('1. **数据扩充**：');
    expect(built.last).toMatchObject({
      type: 'finish',
      messageMetadata: { engine: 'built-in', fallback: true, abstained: false },
    });
    expect(built.last?.messageMetadata).not.toHaveProperty('model');
    expect(double.requests()).toHaveLength(1);
  });

  it('grades without the model when that fails, says so, and logs why without the key', async () => {
    double.failNext(500, { message: 'Overloaded, key sk-double' });
    const reply = '增加训练数据的多样性，再用正则化和早停。';
    const response = await app.request('/api/grades', post({ questionId: 8, reply }));
    expect(await response.json()).toMatchObject({ grader: { engine: 'built-in', fallback: true } });
    expect(logged.join('\n')).toMatch(
      /"warn","message":"model failed while grading","code":"model-unavailable"/,
    );
    expect(logged.join()).not.toContain('sk-double');
  });

  it('answers a failure in one reply with the error envelope', async () => {
    double.failNext(401);
    const response = await app.request('/api/answers', post({ question: QUESTION }));
    expect(await errorOf(response)).toMatchObject({ status: 502, code: 'model-refused-credentials' });
  });

  it('asks no model for what needs none', async () => {
    const response = await app.request('/api/answers', post({ question: '红烧肉怎么做' }));
    expect(await response.json()).toMatchObject({ engine: 'llm', abstained: true, citations: [] });
    expect(double.requests()).toEqual([]);
  });
});
