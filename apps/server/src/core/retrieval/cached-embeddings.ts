import type { NamedEmbeddings } from './embeddings.ts';

interface Query {
  vector: Promise<number[]>;
  /** How many callers wait for it; the request ends when the last of them has gone. */
  waiting: number;
  request: AbortController;
}

/**
 * Remembers the vectors of the queries asked last, `capacity` of them at the most, for embeddings that cost a
 * request each. Equal queries at the same time share one request, which goes on for as long as somebody waits for
 * it. A failure is not remembered. Documents are passed through.
 */
export function createCachedEmbeddings(embeddings: NamedEmbeddings, capacity: number): NamedEmbeddings {
  /** Oldest use first. */
  const queries = new Map<string, Query>();

  const forget = (text: string, query: Query) => {
    if (queries.get(text) === query) queries.delete(text);
  };
  const begin = (text: string): Query => {
    const request = new AbortController();
    const vector = embeddings.embedQuery(text, { signal: request.signal });
    const query = { vector, waiting: 0, request };
    vector.catch(() => forget(text, query));
    return query;
  };

  return {
    id: embeddings.id,
    embedDocuments: (texts, options) => embeddings.embedDocuments(texts, options),

    async embedQuery(text, { signal } = {}) {
      signal?.throwIfAborted();
      const query = queries.get(text) ?? begin(text);
      queries.delete(text);
      queries.set(text, query);
      const [oldest] = queries.keys();
      if (queries.size > capacity && oldest !== undefined) queries.delete(oldest);

      const gone = Promise.withResolvers<never>();
      const leave = () => {
        if (query.waiting === 1) {
          forget(text, query);
          query.request.abort(signal?.reason);
        }
        gone.reject(signal?.reason);
      };
      query.waiting++;
      signal?.addEventListener('abort', leave);
      try {
        return await Promise.race([query.vector, gone.promise]);
      } finally {
        query.waiting--;
        signal?.removeEventListener('abort', leave);
      }
    },
  };
}
