import { openEmbeddingTable } from './embedding-table.ts';
import type { NamedEmbeddings } from './embeddings.ts';
import { textFeatures } from './text-features.ts';

/**
 * Embeddings from a table of word vectors, Chinese and English in one space: a text is the weighted sum of its
 * words, of length 1. Needs no model and no network. `table` holds the bytes of a table file.
 * @throws AppError `invalid-input` when they are no table.
 */
export function createStaticEmbeddings({ table }: { table: Uint8Array }): NamedEmbeddings {
  const rows = openEmbeddingTable(table);
  const embed = (text: string): number[] => {
    const sum = new Float64Array(rows.dimensions);
    for (const [row, weight] of textFeatures(text, rows)) rows.addRow(row, weight, sum);
    const length = Math.hypot(...sum);
    return Array.from(sum, (value) => (length > 0 ? value / length : 0));
  };
  return {
    id: `built-in/static-${rows.dimensions}@1+${rows.contentHash}`,
    embedDocuments: async (texts) => texts.map(embed),
    embedQuery: async (text) => embed(text),
  };
}
