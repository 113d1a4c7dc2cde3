import { afterEach, expect, it, vi } from 'vitest';
import { ApiError, api } from './api.ts';

const answer = (response: Response) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => response),
  );

afterEach(() => {
  vi.unstubAllGlobals();
});

it('turns the error envelope into an ApiError', async () => {
  answer(Response.json({ error: { code: 'not-found', message: 'Gone.' } }, { status: 404 }));
  await expect(api.conversation('c1')).rejects.toEqual(new ApiError(404, 'not-found', 'Gone.'));
});

it('has a code for a refusal that is no envelope', async () => {
  answer(new Response('<h1>Bad gateway</h1>', { status: 502, statusText: 'Bad Gateway' }));
  await expect(api.questions()).rejects.toMatchObject({ status: 502, code: 'unknown' });
});

it('reads "not ready" as an answer', async () => {
  answer(Response.json({ status: 'starting' }, { status: 503 }));
  expect(await api.ready()).toEqual({ status: 'starting' });
});

it('escapes what it puts into a path', async () => {
  answer(Response.json({}));
  await api.question('a/b?c');
  expect(fetch).toHaveBeenCalledWith('/api/questions/a%2Fb%3Fc', expect.anything());
});
