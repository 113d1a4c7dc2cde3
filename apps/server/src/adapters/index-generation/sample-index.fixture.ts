import type { NamedEmbeddings } from '../../core/retrieval/embeddings.ts';
import { createExactVectorStore } from '../vector-stores/exact.ts';
import type { OpenIndexOptions } from './open-index.ts';

/** Embeddings that depend on nothing but the letters of a text, and on the salt. */
export function createLetterEmbeddings({ id = 'letters@1', dimensions = 16, salt = 31 } = {}) {
  const vectorOf = (text: string) => {
    const vector = new Array<number>(dimensions).fill(0);
    [...text].forEach((letter, place) => {
      const code = letter.codePointAt(0) ?? 0;
      const at = (code * salt + place * code) % dimensions;
      vector[at] = (vector[at] ?? 0) + 1 + (code % 7);
    });
    return vector;
  };
  const asked: string[] = [];
  const embeddings: NamedEmbeddings = {
    id,
    async embedDocuments(texts) {
      asked.push(...texts);
      return texts.map(vectorOf);
    },
    embedQuery: async (text) => vectorOf(text),
  };
  return { embeddings, asked };
}

/** Chunks of one document, told apart by its version, and the rest of what an index is made from. */
export function sampleSources(
  version = 1,
): Pick<OpenIndexOptions, 'chunks' | 'documents' | 'tokenizerVersion'> {
  return {
    documents: [
      { id: 'guide', contentHash: `hash-${version}` },
      { id: 'other', contentHash: 'hash' },
    ],
    chunks: Array.from({ length: 150 }, (_, i) => {
      return { id: `chunk-${i}`, text: `chunk ${(i * 7919) % 1000} of version ${version}` };
    }),
    tokenizerVersion: 'words@1',
  };
}

/** What the three nearest chunks are, by exact search over freshly embedded chunks, for a few queries. */
export async function nearestExactly(embeddings: NamedEmbeddings, chunks: OpenIndexOptions['chunks']) {
  const vectors = await embeddings.embedDocuments(chunks.map(({ text }) => text));
  const store = createExactVectorStore({ dimensions: vectors[0]?.length ?? 0 });
  await store.add(
    chunks.map(({ id }) => id),
    vectors,
  );
  return nearest(embeddings, store);
}

/** The same, from a store that is filled already. */
export async function nearest(
  embeddings: NamedEmbeddings,
  store: { search: ReturnType<typeof createExactVectorStore>['search'] },
) {
  const queries = ['chunk 7 of version 1', '版本', 'version chunk', 'of 999', 'zebra'];
  return Promise.all(
    queries.map(async (query) => {
      const matches = await store.search(await embeddings.embedQuery(query), 3);
      return matches.map(({ score }) => score.toFixed(4));
    }),
  );
}
