import { AppError } from '../errors.ts';
import { hashText } from '../text/hash-text.ts';
import type { Lexicon } from './text-features.ts';

/**
 * How a table lies in its file, little-endian: the header below, then for each word the hash of its text
 * (ascending), for each row (the words', then the buckets') the scale of its values, for each word its cost, and
 * for each row its values as signed bytes. The words' texts are not kept: 32 bits tell them apart well enough.
 */
export const TABLE_LAYOUT = {
  /** Magic, version, dimensions, words, buckets and longest word, four bytes each. */
  headerBytes: 24,
  magic: 0x45_41_55_44,
  version: 1,
  /** Costs are kept in tenths. */
  costSteps: 10,
} as const;

/** The hash under which a table knows a word. */
export const wordHash = (word: string): number => hashText(word);

/** Which of so many buckets a feature without a row of its own falls into. */
export const bucketIn = (feature: string, buckets: number): number => hashText(`bucket ${feature}`) % buckets;

/** Vectors of words, and of buckets for everything else. */
export interface EmbeddingTable extends Lexicon {
  readonly dimensions: number;
  /** Changes with any byte of the table. */
  readonly contentHash: string;
  /** Adds `weight` times a row to `sum`, which has `dimensions` elements. */
  addRow(row: number, weight: number, sum: Float64Array): void;
}

/**
 * Opens a table over its bytes, which it keeps and never copies when they begin at a multiple of four.
 * @throws AppError `invalid-input` when the bytes are no table, or not all of one.
 */
export function openEmbeddingTable(bytes: Uint8Array): EmbeddingTable {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const header = readHeader(aligned);
  const { dimensions, words, buckets, longestWord } = header;
  const rows = words + buckets;
  let offset = aligned.byteOffset + TABLE_LAYOUT.headerBytes;
  const next = (length: number): number => {
    const start = offset;
    offset += length;
    return start;
  };
  const hashes = new Uint32Array(aligned.buffer, next(words * 4), words);
  const scales = new Float32Array(aligned.buffer, next(rows * 4), rows);
  const costs = new Uint8Array(aligned.buffer, next(words), words);
  const values = new Int8Array(aligned.buffer, next(rows * dimensions), rows * dimensions);

  return {
    dimensions,
    longestWord,
    contentHash: hashBytes(aligned),
    rowOf: (word) => indexOfSorted(hashes, wordHash(word)),
    costOf: (row) => (costs[row] ?? 0) / TABLE_LAYOUT.costSteps,
    bucketOf: (feature) => (buckets > 0 ? words + bucketIn(feature, buckets) : undefined),
    addRow(row, weight, sum) {
      const scale = weight * (scales[row] ?? 0);
      const start = row * dimensions;
      for (let index = 0; index < dimensions; index++) {
        sum[index] = (sum[index] ?? 0) + scale * (values[start + index] ?? 0);
      }
    },
  };
}

function readHeader(bytes: Uint8Array) {
  if (bytes.byteLength < TABLE_LAYOUT.headerBytes) throw notATable();
  const view = new DataView(bytes.buffer, bytes.byteOffset, TABLE_LAYOUT.headerBytes);
  const [magic, version, dimensions = 0, words = 0, buckets = 0, longestWord = 0] = Array.from(
    { length: TABLE_LAYOUT.headerBytes / 4 },
    (_, index) => view.getUint32(index * 4, true),
  );
  if (magic !== TABLE_LAYOUT.magic || version !== TABLE_LAYOUT.version) throw notATable();
  const length = TABLE_LAYOUT.headerBytes + words * 5 + (words + buckets) * (4 + dimensions);
  if (dimensions === 0 || bytes.byteLength !== length) throw notATable();
  return { dimensions, words, buckets, longestWord };
}

const notATable = () =>
  new AppError('invalid-input', 'This is not an embedding table of version 1, or not all of one.');

function indexOfSorted(sorted: Uint32Array, value: number): number | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value ? low : undefined;
}

function hashBytes(bytes: Uint8Array): string {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    first = Math.imul(first ^ byte, 0x01000193);
    second = Math.imul(second ^ byte, 0x5bd1e995);
  }
  return (first >>> 0).toString(36) + (second >>> 0).toString(36);
}
