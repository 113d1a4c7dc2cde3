import type { Retrieval, Retriever } from './retriever.ts';

/**
 * Remembers what was found for the questions asked last, `capacity` of them at the most: a follow-up is understood by
 * going through the turns before it again, and many learners begin with the same questions. What was found without
 * vectors is looked for again.
 */
export function createCachedRetriever(retriever: Retriever, capacity: number): Retriever {
  /** Oldest use first. */
  const found = new Map<string, Retrieval>();
  return {
    async retrieve(question, options) {
      options?.signal?.throwIfAborted();
      const retrieval = found.get(question) ?? (await retriever.retrieve(question, options));
      if (retrieval.withoutVectors) return retrieval;
      found.delete(question);
      found.set(question, retrieval);
      const [oldest] = found.keys();
      if (found.size > capacity && oldest !== undefined) found.delete(oldest);
      return retrieval;
    },
  };
}
