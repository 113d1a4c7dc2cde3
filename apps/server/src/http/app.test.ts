import { describe, expect, it } from 'vitest';
import { AppError } from '../core/errors.ts';
import { ready, scripted } from './fake-services.ts';
import { chatBody, createTestApp, errorOf, post } from './test-app.ts';

const { app } = createTestApp();

const invalid = { status: 400, code: 'invalid-input' };

describe('what does not fit the contract', () => {
  const answers = (body: unknown) => app.request('/api/answers', post(body));
  const chat = (body: unknown) => app.request('/api/chat', post(body));
  const message = (parts: unknown) => ({ ...chatBody, message: { ...chatBody.message, parts } });

  it.each([
    ['an empty body', ''],
    ['malformed JSON', '{"question":'],
    ['JSON that is no object', '[]'],
    ['null', 'null'],
    ['a missing field', {}],
    ['an unknown field', { question: 'x', admin: true }],
    ['a wrong type', { question: 42 }],
    ['a blank question', { question: ' \n\t ' }],
    ['a question that is too long', { question: 'x'.repeat(4001) }],
    ['a history of 10,000 questions', { question: 'x', history: Array(10_000).fill('y') }],
    ['a history that is no list of strings', { question: 'x', history: [{ role: 'system' }] }],
  ])('refuses %s to /api/answers', async (_, body) => {
    expect(await errorOf(await answers(body))).toMatchObject(invalid);
  });

  it.each([
    ['an empty body', ''],
    ['an unknown field', { ...chatBody, messages: [] }],
    ['a conversation id that climbs', { ...chatBody, id: '../../etc/passwd' }],
    ['a conversation id that is too long', { ...chatBody, id: 'x'.repeat(65) }],
    ['an unknown trigger', { ...chatBody, trigger: 'resume-stream' }],
    ['an engine that nobody may choose', { ...chatBody, engine: 'llm' }],
    ['a system message', { ...chatBody, message: { ...chatBody.message, role: 'system' } }],
    ['a message without parts', message([])],
    ['a file part', message([{ type: 'file', url: 'file:///etc/passwd', mediaType: 'text/plain' }])],
    ['blank text', message([{ type: 'text', text: '  ' }])],
    ['parts that are too long together', message(Array(8).fill({ type: 'text', text: 'x'.repeat(501) }))],
  ])('refuses %s to /api/chat', async (_, body) => {
    expect(await errorOf(await chat(body))).toMatchObject(invalid);
  });

  it('says which field is wrong, without repeating what was sent', async () => {
    const error = await errorOf(await chat({ ...chatBody, id: 'geheim!' }));
    expect(error.details).toEqual([{ path: 'id', message: expect.any(String) }]);
    expect(JSON.stringify(error)).not.toContain('geheim');
  });

  it('refuses a question of 1 MB before reading it', async () => {
    const response = await answers({ question: 'x'.repeat(1_000_000) });
    expect(await errorOf(response)).toMatchObject({ status: 413, code: 'payload-too-large' });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'takes no body of type "%s"',
    async (type) => {
      const response = await app.request('/api/chat', post(chatBody, { 'content-type': type }));
      expect(await errorOf(response)).toMatchObject({ status: 415, code: 'unsupported-media-type' });
    },
  );

  it('takes JSON with a charset', async () => {
    const response = await app.request(
      '/api/answers',
      post({ question: 'x' }, { 'content-type': 'application/json; charset=utf-8' }),
    );
    expect(response.status).toBe(200);
  });
});

describe('addresses', () => {
  it.each(['/api', '/api/', '/api/unknown', '/api/questions/1/points', '/nothing'])(
    'answers 404 in the envelope at %s',
    async (path) => {
      expect(await errorOf(await app.request(path))).toMatchObject({ status: 404, code: 'not-found' });
    },
  );

  it('answers 405 with the methods that an address takes', async () => {
    const response = await app.request('/api/chat');
    expect(response.headers.get('allow')).toBe('POST');
    expect(await errorOf(response)).toMatchObject({ status: 405, code: 'method-not-allowed' });
    const put = await app.request('/api/conversations/x', { ...post({}), method: 'PUT' });
    expect(await errorOf(put)).toMatchObject({ status: 405, code: 'method-not-allowed' });
  });

  it('does not take a 404 of its own for a wrong method', async () => {
    const response = await app.request('/api/conversations/unknown', { method: 'DELETE' });
    expect(await errorOf(response)).toMatchObject({ status: 404, code: 'not-found' });
  });
});

describe('while starting', () => {
  const starting = createTestApp(
    {},
    {
      services: () => {
        throw new AppError('not-ready', 'Building the index.');
      },
      readiness: () => ({ ...ready, status: 'starting', message: 'Building the index.' }),
    },
  ).app;

  it('is alive, but not ready', async () => {
    const alive = await starting.request('/healthz');
    expect([alive.status, await alive.json()]).toEqual([200, { status: 'ok' }]);
    const state = await starting.request('/readyz');
    expect(state.status).toBe(503);
    expect(await state.json()).toMatchObject({ status: 'starting', message: 'Building the index.' });
  });

  it('asks to wait', async () => {
    for (const response of [
      await starting.request('/api/chat', post(chatBody)),
      await starting.request('/api/answers', post({ question: 'x' })),
      await starting.request('/api/conversations'),
      await starting.request('/api/conversations/x'),
      await starting.request('/api/questions'),
      await starting.request('/api/documents/book'),
    ]) {
      expect(await errorOf(response)).toMatchObject({ status: 503, code: 'not-ready' });
    }
  });

  it('is ready afterwards', async () => {
    const state = await app.request('/readyz');
    expect([state.status, await state.json()]).toEqual([200, ready]);
  });
});

describe('failures', () => {
  const failing = (error: unknown) =>
    createTestApp({
      answerQuestion: async function* () {
        yield* scripted([]);
        throw error;
      },
    });

  it('masks what it does not know, and logs it', async () => {
    const { app, logged } = failing(new Error('connect postgres://admin:hunter2@db', { cause: 'inner' }));
    const response = await app.request('/api/answers', post({ question: '我的秘密' }));
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(JSON.parse(text).error.code).toBe('internal');
    expect(text).not.toContain('hunter2');
    expect(logged.join('\n')).toContain('"level":"error"');
    expect(logged.join('\n')).not.toContain('我的秘密');
  });

  it('keeps a key that a vendor quotes out of the log too', async () => {
    const { app, logged } = failing(
      new Error('Incorrect API key provided: sk-proj-abcdef123456', {
        cause: new Error('Authorization: Bearer abc.def'),
      }),
    );
    await app.request('/api/answers', post({ question: 'x' }));
    expect(logged.join('\n')).toContain('Incorrect API key');
    expect(logged.join('\n')).not.toMatch(/abcdef123456|abc\.def/);
  });

  it.each([
    ['model-rate-limited', 429],
    ['model-timeout', 504],
    ['model-refused-credentials', 502],
    ['model-unavailable', 503],
    ['conflict', 409],
  ] as const)('answers %s with %i and its own words', async (code, status) => {
    const { app } = failing(new AppError(code, 'In words.', { cause: new Error('private') }));
    const response = await app.request('/api/answers', post({ question: 'x' }));
    expect([response.status, await response.json()]).toEqual([
      status,
      { error: { code, message: 'In words.' } },
    ]);
  });
});
