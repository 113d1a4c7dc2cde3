import { describe, expect, it } from 'vitest';
import { isLoopback } from './host-names.ts';
import { createTestApp, errorOf, post } from './test-app.ts';

const { app } = createTestApp({}, { allowedHosts: ['Study.example', '192.168.1.5', 'fd00::5'] });

const get = (headers: Record<string, string>, path = '/api/questions') => app.request(path, { headers });
const ask = (headers: Record<string, string>) =>
  app.request('/api/answers', post({ question: 'x' }, headers));

describe('the host that a request names', () => {
  it.each([
    'localhost',
    'localhost:3000',
    'LOCALHOST:3000',
    'duida.localhost:3000',
    '127.0.0.1:3000',
    '127.9.9.9',
    '[::1]:3000',
    'study.example',
    'study.example:8443',
    '192.168.1.5:3000',
    '[fd00::5]:3000',
  ])('may be %s', async (host) => {
    expect((await get({ host })).status).toBe(200);
  });

  it.each([
    'evil.example',
    'evil.example:3000',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'evil-localhost',
    'study.example.evil',
    '192.168.1.6',
    '0.0.0.0:3000',
    '[::]',
    'localhost@evil.example',
    'a b',
    '',
  ])('may not be "%s"', async (host) => {
    for (const path of ['/api/questions', '/healthz', '/']) {
      const response = await get({ host }, path);
      expect(await errorOf(response)).toMatchObject({ status: 403, code: 'forbidden' });
    }
  });

  it('may not hide in an absolute request line', async () => {
    const response = await app.request('http://evil.example/api/questions', {
      headers: { host: 'localhost' },
    });
    expect(response.status).toBe(403);
  });
});

describe('the origin that a request comes from', () => {
  it.each([
    ['http://localhost:3000', 'localhost:3000'],
    ['http://localhost', 'localhost:80'],
    ['https://study.example', 'study.example'],
    // A proxy that ends TLS and names the host behind it.
    ['https://study.example', '127.0.0.1:3000'],
  ])('may be %s for the host %s', async (origin, host) => {
    expect((await ask({ origin, host })).status).toBe(200);
  });

  it.each([
    ['https://evil.example', 'localhost:3000'],
    ['http://localhost:8080', 'localhost:3000'],
    ['http://127.0.0.1:3000', 'localhost:3000'],
    ['null', 'localhost:3000'],
    ['file://', 'localhost:3000'],
    ['chrome-extension://localhost:3000', 'localhost:3000'],
    ['https://evil.example/study.example', 'study.example'],
  ])('may not be %s for the host %s', async (origin, host) => {
    const response = await ask({ origin, host });
    expect(await errorOf(response)).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await get({ origin, host })).status).toBe(403);
  });

  it('may not be another port of the host that is listened on', async () => {
    const { app: listening } = createTestApp({}, { host: '192.168.1.9' });
    const askFrom = (origin: string) =>
      listening.request('/api/answers', post({ question: 'x' }, { host: '192.168.1.9:3000', origin }));
    expect((await askFrom('http://192.168.1.9:3000')).status).toBe(200);
    expect(await errorOf(await askFrom('http://192.168.1.9:8080'))).toMatchObject({ code: 'forbidden' });
  });

  it('may not be another site that sends no origin', async () => {
    const elsewhere = { 'sec-fetch-site': 'cross-site' };
    expect((await ask(elsewhere)).status).toBe(403);
    const removal = await app.request('/api/conversations/x', { method: 'DELETE', headers: elsewhere });
    expect(removal.status).toBe(403);
    expect((await get(elsewhere)).status, 'a link from elsewhere opens').toBe(200);
    expect((await ask({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('never gets leave to read across origins', async () => {
    const response = await app.request('/api/chat', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

it('sends the security headers with every answer, refusals too', async () => {
  for (const response of [
    await get({}),
    await get({ host: 'evil.example' }),
    await app.request('/api/unknown'),
    await app.request('/api/answers', post('{')),
  ]) {
    const header = (name: string) => response.headers.get(name);
    expect(header('content-security-policy')).toBe(
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
        "connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
    );
    expect(header('x-content-type-options')).toBe('nosniff');
    expect(header('referrer-policy')).toBe('no-referrer');
    expect(header('x-frame-options')).toBe('DENY');
    expect(header('cross-origin-resource-policy')).toBe('same-origin');
    expect(header('strict-transport-security')).toBeNull();
  }
});

it('knows the addresses of this machine', () => {
  expect(['localhost', '127.0.0.1', '::1', '[::1]', '::ffff:127.0.0.1'].every(isLoopback)).toBe(true);
  expect(['0.0.0.0', '::', '10.0.0.1', 'example.com', ''].some(isLoopback)).toBe(false);
});
