import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chatBody, post } from './http/test-app.ts';
import { killServers, spawnServer } from './spawn-server.ts';

vi.setConfig({ testTimeout: 30_000 });
afterEach(killServers);

/** Starts the fixture on a free port. */
const start = (fate: string, variables: Record<string, string> = {}) =>
  spawnServer(join(import.meta.dirname, 'run-server.fixture.ts'), [
    fate,
    JSON.stringify({ PORT: '0', ...variables }),
  ]);

describe('a server that starts', () => {
  it('is alive before it is ready', async () => {
    const server = start('stays-starting', { ENGINE: 'llm', OPENAI_API_KEY: 'sk-none', OPENAI_MODEL: 'm' });
    const url = await server.url();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const state = await fetch(`${url}/readyz`);
    expect(state.status).toBe(503);
    expect(await state.json()).toMatchObject({
      status: 'starting',
      message: 'Reading the material.',
      engine: { answer: 'llm', grade: 'llm', model: 'm' },
    });
    expect((await fetch(`${url}/api/questions`)).status).toBe(503);
    expect((await fetch(url)).status).toBe(503);
  });

  it('says where it is, who answers and what is indexed', async () => {
    const server = start('gets-ready');
    await server.printed(/material {4}1 document, 2 questions, 1 point, 3 chunks/);
    expect(server.output.stdout).toMatch(/Ready after [\d.]+ s: http:\/\/127\.0\.0\.1:\d+/);
    expect(server.output.stdout).toContain('built-in engine');
    expect(server.output.stdout).toContain('exact search, built');
    expect(server.output.stderr).toBe('');
    expect((await fetch(`${await server.url()}/readyz`)).status).toBe(200);
  });

  it('takes requests from its own pages and refuses those of another port', async () => {
    const server = start('gets-ready');
    await server.printed(/Ready after/);
    const url = await server.url();
    const from = (origin: string) => fetch(`${url}/api/questions`, { headers: { origin } });
    expect((await from(url)).status).toBe(200);
    for (const origin of ['http://127.0.0.1:8080', 'http://localhost:8080', 'http://127.0.0.1']) {
      expect((await from(origin)).status, origin).toBe(403);
    }
  });

  it('warns when it listens to others too', async () => {
    const server = start('gets-ready', { HOST: '0.0.0.0' });
    await server.printed(/Warning: HOST=0\.0\.0\.0 .*password/);
    expect(await server.url()).toMatch(/^http:\/\/localhost:/);
  });
});

describe('a server that cannot start', () => {
  const sentence = async (server: ReturnType<typeof start>) => {
    expect(await server.ended).toBe(1);
    expect(server.output.stderr).not.toContain('    at ');
    return server.output.stderr;
  };

  it('says that its port is in use', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const address = holder.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    expect(await sentence(start('gets-ready', { PORT: port }))).toMatch(
      new RegExp(`^Port ${port} is in use.*PORT=\\d+\\.\\n$`),
    );
    holder.close();
  });

  it('says that its host is none of this machine', async () => {
    expect(await sentence(start('gets-ready', { HOST: '192.0.2.1' }))).toMatch(/^HOST=192\.0\.2\.1 is not/);
  });

  it('says what is wrong with its settings', async () => {
    expect(await sentence(start('gets-ready', { PORT: 'x', ENGINE: 'y' }))).toBe(
      'PORT must be a whole number from 0 to 65535.\nENGINE must be one of auto, built-in, llm.\n',
    );
  });

  it('says what it could not put together', async () => {
    expect(await sentence(start('cannot-start', { CORPUS_DIR: '/nowhere' }))).toBe(
      '/nowhere cannot be read: check CORPUS_DIR.\n',
    );
  });

  it('logs what nobody foresaw, without the key', async () => {
    const server = start('is-broken', { OPENAI_API_KEY: 'very-secret', ENGINE: 'built-in' });
    expect(await server.ended).toBe(1);
    expect(server.output.stderr).toContain('No idea, with key ***');
    expect(server.output.stdout + server.output.stderr).not.toContain('very-secret');
  });
});

describe.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s', (signal) => {
  it('ends a stream, waits until it is put away, closes and exits with 0', async () => {
    const server = start('gets-ready');
    await server.printed(/Ready after/);
    const response = await fetch(`${await server.url()}/api/chat`, post(chatBody));
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let body = '';
    while (!body.includes('text-delta')) body += (await reader?.read())?.value ?? '';
    server.kill(signal);
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) body += part.value;
    expect(body).toMatch(/"status":"stopped".*\n\ndata: \[DONE\]\n\n$/);
    expect(await server.ended).toBe(0);
    expect(server.output.stdout).toMatch(/turn put away\nclosed\n$/);
  });
});

describe('a signal', () => {
  it('ends a server that is still starting', async () => {
    const server = start('stays-starting');
    await server.url();
    server.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });

  it('the second time ends it at once', async () => {
    const server = start('ignores-the-signal');
    await server.url();
    server.kill('SIGINT');
    await server.printed(/Stopping/);
    server.kill('SIGINT');
    expect(await server.ended).toBeNull();
    expect(server.killedBy()).toBe('SIGINT');
  });
});
