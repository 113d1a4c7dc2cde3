import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../core/conversation/conversation.ts';
import { citation, createFakeStore } from '../fake-services.ts';
import { createTestApp, errorOf, post } from '../test-app.ts';

const times = { createdAt: '2026-01-02T03:04:05.000Z', updatedAt: '2026-01-02T03:04:06.000Z' };

const conversation = (): Conversation => ({
  id: 'c1',
  title: '定位',
  ...times,
  messages: [
    { id: 'm1', role: 'user', text: '如何定位产品？', createdAt: times.createdAt },
    {
      id: 'm2',
      role: 'assistant',
      text: '先看需求[1]',
      citations: [citation],
      suggestions: [{ questionId: 'book-2', title: '如何定价？' }],
      status: 'complete',
      outcome: { engine: 'built-in', abstained: false },
      createdAt: times.updatedAt,
    },
    {
      id: 'm3',
      role: 'assistant',
      text: '',
      citations: [{ ...citation, documentId: 'gone' }],
      suggestions: [],
      status: 'failed',
      error: { code: 'model-timeout', message: 'It took too long.' },
      createdAt: times.updatedAt,
    },
  ],
});

const appWith = (conversations: Conversation[]) =>
  createTestApp({ conversations: createFakeStore(conversations) }).app;

const rename = (body: unknown) => ({ ...post(body), method: 'PATCH' });

describe('conversations', () => {
  it('are listed without their messages', async () => {
    const response = await appWith([conversation()]).request('/api/conversations');
    expect(await response.json()).toEqual([{ id: 'c1', title: '定位', ...times }]);
  });

  it('open as the messages that the chat holds: sources before the text that cites them', async () => {
    const response = await appWith([conversation()]).request('/api/conversations/c1');
    expect(await response.json()).toEqual({
      id: 'c1',
      title: '定位',
      ...times,
      messages: [
        {
          id: 'm1',
          role: 'user',
          parts: [{ type: 'text', text: '如何定位产品？' }],
          metadata: { createdAt: times.createdAt },
        },
        {
          id: 'm2',
          role: 'assistant',
          parts: [
            {
              type: 'source-document',
              sourceId: '1',
              mediaType: 'text/markdown',
              title: '如何定位产品？',
              filename: 'book.md',
              providerMetadata: { duida: citation },
            },
            { type: 'text', text: '先看需求[1]' },
            {
              type: 'data-suggestions',
              data: { suggestions: [{ questionId: 'book-2', title: '如何定价？' }] },
            },
          ],
          metadata: {
            engine: 'built-in',
            abstained: false,
            status: 'complete',
            createdAt: times.updatedAt,
          },
        },
        {
          id: 'm3',
          role: 'assistant',
          parts: [
            {
              type: 'source-document',
              sourceId: '1',
              mediaType: 'text/markdown',
              title: '如何定位产品？',
              providerMetadata: { duida: { ...citation, documentId: 'gone' } },
            },
          ],
          metadata: {
            status: 'failed',
            error: { code: 'model-timeout', message: 'It took too long.' },
            createdAt: times.updatedAt,
          },
        },
      ],
    });
  });

  it('are renamed, with the ends of the title trimmed', async () => {
    const app = appWith([conversation()]);
    const response = await app.request('/api/conversations/c1', rename({ title: '  新名字 ' }));
    expect(await response.json()).toEqual({ id: 'c1', title: '新名字', ...times });
    expect(await (await app.request('/api/conversations')).json()).toMatchObject([{ title: '新名字' }]);
  });

  it('are deleted', async () => {
    const app = appWith([conversation()]);
    const response = await app.request('/api/conversations/c1', { method: 'DELETE' });
    expect([response.status, await response.text()]).toEqual([204, '']);
    expect(await (await app.request('/api/conversations')).json()).toEqual([]);
  });

  it('that are not there are not found', async () => {
    const app = appWith([]);
    for (const request of [{}, rename({ title: 'x' }), { method: 'DELETE' }]) {
      const response = await app.request('/api/conversations/nothing', request);
      expect(await errorOf(response)).toMatchObject({ status: 404, code: 'not-found' });
    }
  });

  it.each(['..%2F..%2Fetc%2Fpasswd', '%00', 'a%20b', 'x'.repeat(65), '%E0%A4%A'])(
    'cannot have the id %s',
    async (id) => {
      const response = await appWith([conversation()]).request(`/api/conversations/${id}`);
      expect(await errorOf(response)).toMatchObject({ status: 400, code: 'invalid-input' });
    },
  );

  it.each([{}, { title: '' }, { title: ' ' }, { title: 'x'.repeat(201) }, { title: 'x', id: 'c2' }, []])(
    'are not renamed by %j',
    async (body) => {
      const response = await appWith([conversation()]).request('/api/conversations/c1', rename(body));
      expect(await errorOf(response)).toMatchObject({ status: 400, code: 'invalid-input' });
    },
  );
});
