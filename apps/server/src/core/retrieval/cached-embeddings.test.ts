import { expect, it } from 'vitest';
import { createCachedEmbeddings } from './cached-embeddings.ts';
import type { NamedEmbeddings } from './embeddings.ts';

/** Embeddings over a cache, with the queries that got through and how each of them is answered. */
function caching(capacity = 2) {
  const asked: { text: string; signal: AbortSignal | undefined; answer: PromiseWithResolvers<number[]> }[] =
    [];
  const embeddings: NamedEmbeddings = {
    id: 'some/embedder',
    embedDocuments: async (texts) => texts.map(({ length }) => [length]),
    embedQuery: (text, options) => {
      const answer = Promise.withResolvers<number[]>();
      asked.push({ text, signal: options?.signal, answer });
      return answer.promise;
    },
  };
  const cached = createCachedEmbeddings(embeddings, capacity);
  return {
    cached,
    asked,
    texts: () => asked.map(({ text }) => text),
    /** Asks for a query and has it answered when it gets through. */
    async embed(text: string) {
      const before = asked.length;
      const vector = cached.embedQuery(text);
      asked[before]?.answer.resolve([before]);
      return vector;
    },
  };
}

it('asks for an equal query once, and forgets the one that was used longest ago', async () => {
  const { embed, texts } = caching(2);
  expect([await embed('a'), await embed('b'), await embed('a')]).toEqual([[0], [1], [0]]);
  await embed('c');
  expect(await embed('a')).toEqual([0]);
  expect(await embed('b')).toEqual([3]);
  expect(texts()).toEqual(['a', 'b', 'c', 'b']);
});

it('shares one request among equal queries at the same time', async () => {
  const { cached, asked } = caching();
  const vectors = Promise.all([cached.embedQuery('a'), cached.embedQuery('a')]);
  expect(asked).toHaveLength(1);
  asked[0]?.answer.resolve([7]);
  expect(await vectors).toEqual([[7], [7]]);
});

it('keeps no failure', async () => {
  const { cached, asked, embed } = caching();
  const failing = Promise.allSettled([cached.embedQuery('a'), cached.embedQuery('a')]);
  asked[0]?.answer.reject(new Error('down'));
  expect(await failing).toMatchObject([{ reason: { message: 'down' } }, { reason: { message: 'down' } }]);
  expect(await embed('a')).toEqual([1]);
});

it('lets one caller go without the others, and ends the request with the last', async () => {
  const { cached, asked, embed } = caching();
  const [first, second] = [new AbortController(), new AbortController()];
  const one = cached.embedQuery('a', { signal: first.signal });
  const other = cached.embedQuery('a', { signal: second.signal });
  first.abort();
  await expect(one).rejects.toMatchObject({ name: 'AbortError' });
  expect(asked[0]?.signal?.aborted).toBe(false);
  second.abort();
  await expect(other).rejects.toMatchObject({ name: 'AbortError' });
  expect(asked[0]?.signal?.aborted).toBe(true);
  expect(await embed('a')).toEqual([1]);
});

it('asks for nothing once the caller has gone', async () => {
  const { cached, asked } = caching();
  const gone = cached.embedQuery('a', { signal: AbortSignal.abort() });
  await expect(gone).rejects.toMatchObject({ name: 'AbortError' });
  expect(asked).toEqual([]);
});

it('bears the name of the embeddings, and passes documents through', async () => {
  const { cached } = caching();
  expect(cached.id).toBe('some/embedder');
  expect(await cached.embedDocuments(['ab', 'c'])).toEqual([[2], [1]]);
});
