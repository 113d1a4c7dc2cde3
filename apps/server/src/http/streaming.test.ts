import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { ConverseEvent, ConverseRequest } from '../core/conversation/converse.ts';
import { type Listener, listen } from '../listen.ts';
import { scripted, turn, untilAborted } from './fake-services.ts';
import { chatBody, createTestApp, partsOf, post } from './test-app.ts';

/** What only a real connection shows: who leaves, who reads slowly, who stands in between. */

const open: Listener[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((listener) => listener.close(0)));
});

async function serve(converse: (request: ConverseRequest) => AsyncIterable<ConverseEvent>) {
  const { app, logged } = createTestApp({ converse });
  const listener = await listen({ fetch: app.fetch, host: '127.0.0.1', port: 0 });
  open.push(listener);
  return { url: `${listener.url}/api/chat`, logged };
}

it.each([
  ['in chunks', { 'transfer-encoding': 'chunked' }],
  ['a body of a known length', { 'content-length': 100 }],
])('takes no notice of a client that leaves while it still sends %s', async (_, size) => {
  const { url, logged } = await serve(() => scripted(turn));
  const request = httpRequest(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...size },
  });
  request.on('error', () => undefined);
  await new Promise<void>((resolve) => void request.write('{"id":', () => resolve()));
  await fetch(new URL('/healthz', url));
  request.destroy();
  while (!logged.some((line) => line.includes('/api/chat'))) await fetch(new URL('/healthz', url));
  expect(logged.join('\n')).not.toContain('"level":"error"');
});

describe('a reader that leaves', () => {
  /** Yields the first events, then waits to be stopped; says when it was. */
  const waiting = (events: readonly ConverseEvent[]) => {
    const begun = Promise.withResolvers<void>();
    const stopped = Promise.withResolvers<string>();
    const converse = async function* ({ signal }: ConverseRequest) {
      try {
        begun.resolve();
        yield* events;
        await untilAborted(signal);
      } catch (error) {
        stopped.resolve(error instanceof Error ? error.name : String(error));
        throw error;
      } finally {
        stopped.resolve('returned');
      }
    };
    return { converse, begun: begun.promise, stopped: stopped.promise };
  };

  it('before the first event stops the work', async () => {
    const { converse, begun, stopped } = waiting([]);
    const { url, logged } = await serve(converse);
    const leaving = new AbortController();
    const answer = fetch(url, { ...post(chatBody), signal: leaving.signal });
    await begun;
    leaving.abort();
    await expect(answer).rejects.toThrow();
    expect(await stopped).toBe('AbortError');
    expect(logged.join('\n')).not.toContain('"level":"error"');
  });

  it('in the middle stops the work', async () => {
    const { converse, stopped } = waiting(turn.slice(0, 5));
    const { url, logged } = await serve(converse);
    const leaving = new AbortController();
    const response = await fetch(url, { ...post(chatBody), signal: leaving.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let body = '';
    while (!body.includes('text-delta')) body += (await reader?.read())?.value ?? '';
    leaving.abort();
    expect(await stopped).toBe('AbortError');
    expect(logged.join('\n')).not.toContain('"level":"error"');
  });

  it('stops the work of a request sent in chunks too', async () => {
    const { converse, begun, stopped } = waiting([]);
    const { url } = await serve(converse);
    const request = httpRequest(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
    });
    request.on('error', () => undefined);
    request.end(JSON.stringify(chatBody));
    await begun;
    request.destroy();
    expect(await stopped).toBe('AbortError');
  });
});

it('tells a slow reader no more than it can take', async () => {
  const delta = 'x'.repeat(64 * 1024);
  const count = 1500;
  let produced = 0;
  const { url } = await serve(async function* () {
    yield* turn.slice(0, 1);
    for (; produced < count; produced++) yield { type: 'text-delta', text: delta };
  });
  const response = await fetch(url, post(chatBody));
  let received = 0;
  let furthestAhead = 0;
  for await (const chunk of response.body ?? []) {
    received += chunk.length;
    furthestAhead = Math.max(furthestAhead, produced * delta.length - received);
  }
  expect(received).toBeGreaterThan(count * delta.length);
  // What the sockets and the streams between hold; the whole answer is several times that.
  expect(furthestAhead).toBeLessThan(24 * 1024 * 1024);
});

describe('a proxy in between', () => {
  /** Holds every answer back until it is whole, unless that is forbidden by the header that nginx heeds. */
  async function startProxy(target: string) {
    const proxy = createServer((incoming, outgoing) => {
      const forwarded = httpRequest(
        target,
        { method: incoming.method, headers: incoming.headers },
        async (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          if (answer.headers['x-accel-buffering'] === 'no') return void answer.pipe(outgoing);
          outgoing.end(Buffer.concat(await answer.toArray()));
        },
      );
      incoming.pipe(forwarded);
    }).listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const address = proxy.address();
    if (typeof address !== 'object' || !address) throw new Error('The proxy has no address.');
    open.push({
      url: '',
      close: async () => {
        proxy.close();
        proxy.closeAllConnections();
      },
    });
    return `http://127.0.0.1:${address.port}/api/chat`;
  }

  it('passes on each word as it comes', async () => {
    const heard = Promise.withResolvers<void>();
    const { url } = await serve(async function* () {
      yield* turn.slice(0, 5);
      await heard.promise;
      yield* turn.slice(5);
    });
    const response = await fetch(await startProxy(url), post(chatBody));
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let body = '';
    while (!body.includes('先看需求')) body += (await reader?.read())?.value ?? '';
    heard.resolve();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) body += part.value;
    expect(partsOf(body).at(-1)).toMatchObject({ type: 'finish', messageMetadata: { status: 'complete' } });
  });
});

describe('on the wire', () => {
  /** The status line and what else comes back for these very bytes. */
  async function exchange(url: string, ...lines: string[]): Promise<string> {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.end(`${lines.join('\r\n')}\r\n\r\n`);
    return Buffer.concat(await socket.toArray()).toString();
  }

  it.each([
    ['another host', 'GET /api/questions HTTP/1.1', 'Host: evil.example', 403],
    ['another host in the request line', 'GET http://evil.example/healthz HTTP/1.1', 'Host: localhost', 403],
    ['no host', 'GET /api/questions HTTP/1.1', 'X-Nothing: x', 400],
    ['a host that is none', 'GET /api/questions HTTP/1.1', 'Host: a/b@c', 400],
    [
      'an origin elsewhere',
      'GET /api/questions HTTP/1.1',
      'Host: localhost\r\nOrigin: https://evil.example',
      403,
    ],
    ['a path that climbs', 'GET /api/documents/../../../etc/passwd HTTP/1.1', 'Host: localhost', 404],
  ])('%s is refused', async (_, requestLine, host, status) => {
    const { url } = await serve(async function* () {});
    const answer = await exchange(url, requestLine, host, 'Connection: close');
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });

  it('a body that is announced too large is refused before it comes', async () => {
    const { url } = await serve(async function* () {});
    const answer = await exchange(
      url,
      'POST /api/answers HTTP/1.1',
      'Host: localhost',
      'Content-Type: application/json',
      'Content-Length: 300000',
      'Connection: close',
    );
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
  });

  it('a body that grows past the limit in chunks is refused', async () => {
    const { url } = await serve(async function* () {});
    const chunk = 'x'.repeat(0x10000);
    const chunks = Array(5).fill(`10000\r\n${chunk}`);
    const answer = await exchange(
      url,
      'POST /api/answers HTTP/1.1',
      'Host: localhost',
      'Content-Type: application/json',
      'Transfer-Encoding: chunked',
      'Connection: close',
      '',
      ...chunks,
      '0',
    );
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
    expect(answer).toContain('"code":"payload-too-large"');
  });
});
