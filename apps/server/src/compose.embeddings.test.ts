import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compose } from './compose.ts';
import { loadConfig } from './config.ts';
import { createLogger } from './logger.ts';
import type { Composed } from './run-server.ts';
import { copyShippedCorpus } from './shipped-corpus.fixture.ts';

let folder: string;
let server: Server;
let isDown: boolean;
let requested: string[];
let logged: string[];
let composed: Composed;

/** How often each kind of character occurs: enough to tell texts apart. */
function vectorOf(text: string): number[] {
  const counts = new Array<number>(32).fill(0);
  for (const character of text) {
    const place = (character.codePointAt(0) ?? 0) % counts.length;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

beforeEach(async () => {
  isDown = false;
  requested = [];
  logged = [];
  server = createServer(async (request, response) => {
    const { input } = (await json(request)) as { input: string[] };
    requested.push(...input);
    const data = input.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) }));
    const failure = { error: { message: `No to ${request.headers.authorization}` } };
    response
      .writeHead(isDown ? 401 : 200, { 'content-type': 'application/json' })
      .end(JSON.stringify(isDown ? failure : { object: 'list', data }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  folder = await mkdtemp(path.join(tmpdir(), 'duida-'));
  const corpus = path.join(folder, 'corpus');
  await copyShippedCorpus(corpus);
  const config = loadConfig({
    DATA_DIR: path.join(folder, 'data'),
    CORPUS_DIR: corpus,
    ENGINE: 'built-in',
    EMBEDDINGS: 'openai',
    OPENAI_BASE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    OPENAI_API_KEY: 'a-very-secret-key',
    OPENAI_EMBEDDING_MODEL: 'some-embedder',
  });
  const log = createLogger({ level: 'debug', secrets: config.secrets, write: (line) => logged.push(line) });
  composed = await compose(config, () => undefined, new AbortController().signal, log);
  requested = [];
}, 60_000);
afterEach(async () => {
  await composed.close();
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

async function ask(question: string, ...before: string[]): Promise<string> {
  let text = '';
  const history = before.map((asked) => ({ question: asked }));
  for await (const event of composed.services.answerQuestion({ question, history })) {
    if (event.type === 'text-delta') text += event.text;
  }
  return text;
}

it('asks an endpoint for the vector of a query once, though a conversation goes through its turns again', async () => {
  await ask('怎么处理过拟合');
  await ask('数据隐私怎么保护', '怎么处理过拟合');
  await ask('第二点是什么', '怎么处理过拟合', '数据隐私怎么保护');
  expect(new Set(requested).size).toBe(requested.length);
  expect(requested).toContain('怎么处理过拟合');
  expect(logged).toEqual([]);
});

it('answers by keywords when the endpoint fails, and logs it once in a while, without the key', async () => {
  isDown = true;
  expect(await ask('如何在 AI 大模型创业中处理过拟合问题？')).toContain('**数据扩充**');
  expect(await ask('如何处理数据隐私和安全问题？')).toContain('**数据加密**');
  expect(requested).toHaveLength(2);
  expect(logged.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'warn', message: expect.stringContaining('keywords'), code: 'model-refused-credentials' },
  ]);
  expect(logged.join()).not.toContain('a-very-secret-key');
});
