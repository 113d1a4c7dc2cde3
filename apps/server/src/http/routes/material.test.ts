import { describe, expect, it } from 'vitest';
import { material } from '../fake-services.ts';
import { createTestApp, errorOf } from '../test-app.ts';

const { app } = createTestApp();
const get = async (path: string) => (await app.request(path)).json();

describe('questions', () => {
  const first = {
    id: 'book-1',
    number: 1,
    title: '如何定位产品？',
    topic: '产品',
    points: 1,
    documentId: 'book',
  };
  const second = {
    id: 'book-2',
    number: 2,
    title: '如何定价？',
    topic: '商业',
    points: 0,
    documentId: 'book',
  };

  it('are listed, all or by topic', async () => {
    expect(await get('/api/questions')).toEqual([first, second]);
    expect(await get(`/api/questions?topic=${encodeURIComponent('商业')}`)).toEqual([second]);
    expect(await get('/api/questions?topic=nothing')).toEqual([]);
  });

  it.each(['book-1', '1'])('open whole by id or number: %s', async (id) => {
    expect(await get(`/api/questions/${id}`)).toEqual({
      ...material.questions[0],
      topic: '产品',
      duplicates: [{ questionId: 'book-2', title: '如何定价？' }],
    });
  });

  it.each(['book-3', '99', '..%2Fbook-1', '__proto__', '-1'])('are not found by %s', async (id) => {
    const response = await app.request(`/api/questions/${id}`);
    expect(await errorOf(response)).toMatchObject({ status: 404, code: 'not-found' });
  });
});

describe('documents', () => {
  it('are listed with what was found in them', async () => {
    expect(await get('/api/documents')).toEqual([
      { id: 'book', fileName: 'book.md', title: '书', questions: 2, passages: 0 },
    ]);
  });

  it('open with the text that spans count in', async () => {
    expect(await get('/api/documents/book')).toEqual(material.documents[0]);
    expect(await errorOf(await app.request('/api/documents/..%2F.env'))).toMatchObject({ status: 404 });
  });
});
