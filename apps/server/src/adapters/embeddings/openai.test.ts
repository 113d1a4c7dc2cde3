import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { createOpenAIEmbeddings, type OpenAIEmbeddingsOptions } from './openai.ts';

interface EmbeddingsRequest {
  model: string;
  input: string | string[];
  dimensions?: number;
  encoding_format?: string;
}
type Answer = (response: ServerResponse, request: EmbeddingsRequest) => void;

const apiKey = 'a-very-secret-key';
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const vectorOf = (text: string) => [text.length, text.codePointAt(0) ?? 0, 1];

const send = (response: ServerResponse, status: number, body: unknown, headers = {}) =>
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

const embed: Answer = (response, { input, model }) => {
  const data = [input]
    .flat()
    .map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) }));
  send(response, 200, { object: 'list', model, data, usage: { prompt_tokens: 1, total_tokens: 1 } });
};

const refuse =
  (status: number, headers = {}): Answer =>
  (response) =>
    send(response, status, { error: { message: `No to ${apiKey}`, type: 'x', code: null } }, headers);

/** A server that speaks the embeddings API; each request takes the next answer, the last of them again and again. */
async function serve(answers: Answer[], options: Partial<OpenAIEmbeddingsOptions> = {}) {
  const requests: (EmbeddingsRequest & { url: string | undefined; headers: IncomingHttpHeaders })[] = [];
  const server = createServer(async (request, response) => {
    const body = (await json(request)) as EmbeddingsRequest;
    requests.push({ ...body, url: request.url, headers: request.headers });
    (answers[requests.length - 1] ?? answers.at(-1) ?? embed)(response, body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  const { port } = server.address() as AddressInfo;
  const waits: number[] = [];
  const embeddings = createOpenAIEmbeddings({
    baseUrl: `http://127.0.0.1:${port}/v1`,
    apiKey,
    model: 'some-embedder',
    sleep: async (milliseconds) => void waits.push(milliseconds),
    ...options,
  });
  return { embeddings, requests, waits };
}

const failureOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => expect.unreachable('it should have failed'),
    (reason: unknown) => reason,
  );
  return error as Error & { code?: string; cause?: unknown };
};

describe('createOpenAIEmbeddings', () => {
  it('asks the endpoint for plain numbers, in batches, and keeps the order of the texts', async () => {
    const { embeddings, requests } = await serve([embed], { batchSize: 2, dimensions: 3 });
    const texts = ['一', '两行\n文字', 'three'];
    expect(await embeddings.embedDocuments(texts)).toEqual(texts.map(vectorOf));
    expect(requests.map(({ input }) => input)).toEqual([texts.slice(0, 2), texts.slice(2)]);
    expect(requests[0]).toMatchObject({
      url: '/v1/embeddings',
      model: 'some-embedder',
      dimensions: 3,
      encoding_format: 'float',
      headers: { authorization: `Bearer ${apiKey}` },
    });
    expect(await embeddings.embedQuery('问')).toEqual(vectorOf('问'));
  });

  it('puts vectors that come in another order back in that of the texts', async () => {
    const { embeddings } = await serve([
      (response) =>
        send(response, 200, {
          data: [
            { index: 1, embedding: [2] },
            { index: 0, embedding: [1] },
          ],
        }),
    ]);
    expect(await embeddings.embedDocuments(['a', 'b'])).toEqual([[1], [2]]);
  });

  it('is named after model and dimensions, and not after the key', async () => {
    const named = (dimensions?: number) =>
      createOpenAIEmbeddings({ apiKey, model: 'm', ...(dimensions ? { dimensions } : {}) }).id;
    expect(named()).toBe('openai/m');
    expect(named(256)).toBe('openai/m@256');
  });

  it('tries again when the provider is busy or at fault', async () => {
    const { embeddings, requests, waits } = await serve([
      refuse(429, { 'retry-after': '2' }),
      refuse(500),
      embed,
    ]);
    expect(await embeddings.embedDocuments(['a'])).toEqual([vectorOf('a')]);
    expect(requests).toHaveLength(3);
    expect(waits[0]).toBe(2000);
  });

  it.each([
    [401, 'model-refused-credentials', 1],
    [403, 'model-refused-credentials', 1],
    [404, 'model-unavailable', 1],
    [429, 'model-rate-limited', 3],
    [500, 'model-unavailable', 3],
  ])('says what a lasting %i means, without the key', async (status, code, tries) => {
    const { embeddings, requests } = await serve([refuse(status)]);
    const error = await failureOf(embeddings.embedQuery('a'));
    expect(error.code).toBe(code);
    expect(requests).toHaveLength(tries);
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(apiKey);
    expect(error.cause).toBeInstanceOf(Error);
  });

  it('says that a provider cannot be reached', async () => {
    const { embeddings } = await serve([], { maxRetries: 0 });
    await closing.pop()?.();
    expect(await failureOf(embeddings.embedQuery('a'))).toMatchObject({ code: 'model-unavailable' });
  });

  it('gives up on a provider that does not answer in time', async () => {
    const { embeddings } = await serve([() => undefined], { timeoutMilliseconds: 50 });
    expect(await failureOf(embeddings.embedQuery('a'))).toMatchObject({ code: 'model-timeout' });
  });

  it.each([
    ['fewer vectors', { data: [{ index: 0, embedding: [1] }] }],
    ['more vectors', { data: [0, 1, 2].map((index) => ({ index, embedding: [1] })) }],
    ['no vectors', { data: [{}, null] }],
    ['something else', { choices: [] }],
  ])('refuses %s for two texts', async (_what, body) => {
    const { embeddings, requests } = await serve([(response) => send(response, 200, body)]);
    const error = await failureOf(embeddings.embedDocuments(['a', 'b']));
    expect(error).toMatchObject({ code: 'invalid-model-output' });
    expect(error.message).toContain('some-embedder');
    expect(requests).toHaveLength(1);
  });

  it('ends the request at the provider when it is aborted, and asks no more', async () => {
    const controller = new AbortController();
    const disconnected = Promise.withResolvers<void>();
    const { embeddings, requests } = await serve([
      (response) => {
        response.on('close', disconnected.resolve);
        controller.abort();
      },
    ]);
    const { signal } = controller;
    await expect(embeddings.embedDocuments(['a', 'b'], { signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    await disconnected.promise;
    await expect(embeddings.embedQuery('a', { signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(requests).toHaveLength(1);
  });
});
