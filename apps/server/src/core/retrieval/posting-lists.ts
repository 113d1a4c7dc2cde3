import { tokenize } from '../text/tokenize.ts';
import type { Chunk } from './chunk.ts';

/** Saturation and length normalisation of BM25 (Robertson & Zaragoza, 2009). */
const K1 = 1.2;
const B = 0.6;
const FIELDS = [
  { weight: 1.5, textOf: ({ title }: Chunk) => title },
  { weight: 1, textOf: ({ body }: Chunk) => body },
  { weight: 1, textOf: ({ wordings }: Chunk) => wordings.join('\n') },
];

/** The chunks that hold a term. */
export interface Postings {
  /** Ascending. */
  positions: Uint32Array;
  /** Term frequency over the fields, weighted, length-normalised and saturated (BM25F). */
  frequencies: Float32Array;
}

export interface PostingLists {
  terms(): IterableIterator<string>;
  of(term: string): Postings | undefined;
  /** How many chunks hold a term. */
  countOf(term: string): number;
}

/**
 * The postings of all terms over the title, the body and the wordings of each chunk. They stand one after the other in
 * two arrays: most terms are in one chunk alone, and two arrays for each would weigh many times what they hold.
 */
export function createPostingLists(chunks: readonly Chunk[]): PostingLists {
  const ids = new Map<string, number>();
  const fields = FIELDS.map(({ textOf }) => chunks.map((chunk) => termIds(textOf(chunk), ids)));
  const norms = fields.map((texts) => lengthNorms(texts.map(({ length }) => length)));

  const starts = countStarts(fields, chunks.length, ids.size);
  const positions = new Uint32Array(starts[ids.size] ?? 0);
  const frequencies = new Float32Array(positions.length);
  const ends = starts.slice();
  for (let position = 0; position < chunks.length; position++) {
    for (const [field, texts] of fields.entries()) {
      const weight = (FIELDS[field]?.weight ?? 1) / (norms[field]?.[position] ?? 1);
      for (const id of texts[position] ?? []) {
        const start = starts[id] as number;
        const end = ends[id] as number;
        const isThere = end > start && positions[end - 1] === position;
        const at = isThere ? end - 1 : end;
        positions[at] = position;
        frequencies[at] = (frequencies[at] as number) + weight;
        ends[id] = at + 1;
      }
    }
  }
  for (const [at, frequency] of frequencies.entries()) {
    frequencies[at] = (frequency * (K1 + 1)) / (frequency + K1);
  }

  const rangeOf = (term: string): [start: number, end: number] => {
    const id = ids.get(term);
    return id === undefined ? [0, 0] : [starts[id] as number, starts[id + 1] as number];
  };
  return {
    terms: () => ids.keys(),
    of: (term) => {
      const [start, end] = rangeOf(term);
      if (start === end) return undefined;
      return { positions: positions.subarray(start, end), frequencies: frequencies.subarray(start, end) };
    },
    countOf: (term) => {
      const [start, end] = rangeOf(term);
      return end - start;
    },
  };
}

/** The numbers of a text's terms; new terms get the next one. */
function termIds(text: string, ids: Map<string, number>): Uint32Array {
  return Uint32Array.from(tokenize(text), (term) => {
    const known = ids.get(term);
    if (known !== undefined) return known;
    ids.set(term, ids.size);
    return ids.size - 1;
  });
}

/** What divides the frequencies of each text of a field, by its length beside the mean of those that are not empty. */
function lengthNorms(lengths: readonly number[]): number[] {
  const filled = lengths.filter((length) => length > 0);
  const mean = filled.reduce((sum, length) => sum + length, 0) / Math.max(1, filled.length);
  return lengths.map((length) => 1 - B + (B * length) / (mean || 1));
}

/** Where the postings of each term begin; at the end, how many there are. */
function countStarts(
  fields: readonly (readonly Uint32Array[])[],
  chunkCount: number,
  termCount: number,
): Uint32Array {
  const starts = new Uint32Array(termCount + 1);
  const lastChunk = new Int32Array(termCount).fill(-1);
  for (let position = 0; position < chunkCount; position++) {
    for (const texts of fields) {
      for (const id of texts[position] ?? []) {
        if (lastChunk[id] === position) continue;
        lastChunk[id] = position;
        starts[id + 1] = (starts[id + 1] as number) + 1;
      }
    }
  }
  for (let id = 0; id < termCount; id++) starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number);
  return starts;
}
