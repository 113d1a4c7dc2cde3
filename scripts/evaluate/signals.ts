import type { NamedEmbeddings } from '@duida/server/core/retrieval/embeddings';

/** What retrieval goes by, each of which can be left out. */
export const SIGNALS = [
  'keywords',
  'vectors',
  'glossary',
  'phrasings',
  'elsewhere',
  'follow-ups',
  'typing-slips',
  'stop-phrases',
] as const;
export type Signal = (typeof SIGNALS)[number];

/** Embeddings that say nothing: with zero vectors the index stays empty and finds nothing. */
export const zeroEmbeddings: NamedEmbeddings = {
  id: 'none',
  embedDocuments: async (texts) => texts.map(() => [0]),
  embedQuery: async () => [0],
};
