import { TABLE_LAYOUT, wordHash } from './embedding-table.ts';

const LARGEST_BYTE = 127;

/** What a table is made of. */
export interface TableContent {
  dimensions: number;
  /** In characters. */
  longestWord: number;
  /** Each once, of different hashes. */
  words: readonly { text: string; cost: number }[];
  buckets: number;
  /** Row by row: the words' rows in their order, then the buckets'. */
  values: Float32Array;
}

/** The bytes of a table file: each row's values as signed bytes with one scale. */
export function encodeEmbeddingTable(content: TableContent): Uint8Array {
  const { dimensions, buckets, longestWord, values } = content;
  const words = content.words
    .map(({ text, cost }, row) => ({ hash: wordHash(text), cost, row }))
    .sort((a, b) => a.hash - b.hash);
  const rows = [
    ...words.map(({ row }) => row),
    ...Array.from({ length: buckets }, (_, bucket) => words.length + bucket),
  ].map((row) => values.subarray(row * dimensions, (row + 1) * dimensions));
  const scales = rows.map(
    (row) => row.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / LARGEST_BYTE,
  );

  const bytes = new Uint8Array(TABLE_LAYOUT.headerBytes + words.length * 5 + rows.length * (4 + dimensions));
  const view = new DataView(bytes.buffer);
  let offset = 0;
  const next = (length: number): number => {
    offset += length;
    return offset - length;
  };
  const { magic, version } = TABLE_LAYOUT;
  for (const number of [magic, version, dimensions, words.length, buckets, longestWord]) {
    view.setUint32(next(4), number, true);
  }
  for (const { hash } of words) view.setUint32(next(4), hash, true);
  for (const scale of scales) view.setFloat32(next(4), scale, true);
  for (const { cost } of words)
    view.setUint8(next(1), Math.min(255, Math.round(cost * TABLE_LAYOUT.costSteps)));
  for (const [index, row] of rows.entries()) {
    const scale = scales[index] || 1;
    for (const value of row) view.setInt8(next(1), Math.round(value / scale));
  }
  return bytes;
}
