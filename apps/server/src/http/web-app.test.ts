import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, errorOf } from './test-app.ts';

let folder: string;
let get: (path: string, headers?: Record<string, string>) => Response | Promise<Response>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duida-web-'));
  const webRoot = join(folder, 'dist');
  await mkdir(join(webRoot, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(webRoot, 'index.html'), '<title>Duida</title>');
  await writeFile(join(webRoot, 'favicon.svg'), '<svg/>');
  await writeFile(join(webRoot, 'assets/app-1a2b.js'), 'start()');
  await writeFile(join(webRoot, 'assets/app-1a2b.js.gz'), gzipSync('start()'));
  const { app } = createTestApp({}, { webRoot });
  get = (path, headers = {}) => app.request(path, { headers });
});
afterAll(() => rm(folder, { recursive: true }));

describe('the web app', () => {
  it.each(['/', '/chat', '/chat/conversation-1', '/questions/book-1', '/对话/一'])(
    'opens its page at %s, and asks for it anew each time',
    async (path) => {
      const response = await get(encodeURI(path));
      expect(await response.text()).toBe('<title>Duida</title>');
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    },
  );

  it('keeps the files with a hash in their names for good', async () => {
    const response = await get('/assets/app-1a2b.js');
    expect(await response.text()).toBe('start()');
    expect(response.headers.get('content-type')).toContain('javascript');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await get('/favicon.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  it('sends what was compressed beforehand to those who take it', async () => {
    const response = await get('/assets/app-1a2b.js', { 'accept-encoding': 'gzip' });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('vary')).toContain('Accept-Encoding');
  });

  it.each(['/assets/gone-3c4d.js', '/assets/gone', '/favicon.ico', '/app.js.map', '/api/unknown'])(
    'is no answer to %s',
    async (path) => {
      const response = await get(path);
      expect(response.headers.get('cache-control')).toBeNull();
      expect(await errorOf(response)).toMatchObject({ status: 404, code: 'not-found' });
    },
  );

  it.each([
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
  ])('does not reach outside its folder by %s', async (path) => {
    const response = await get(path);
    expect(await response.text()).not.toBe('secret');
  });

  it('does not hide the rest', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await get('/api/questions')).headers.get('content-type')).toContain('json');
  });
});

it('that has not been built says how to build it', async () => {
  const { app } = createTestApp({}, { webRoot: join(folder, 'nothing') });
  const response = await app.request('/');
  expect(response.status).toBe(503);
  expect(await response.text()).toContain('npm start');
  expect((await app.request('/api/questions')).status).toBe(200);
});
