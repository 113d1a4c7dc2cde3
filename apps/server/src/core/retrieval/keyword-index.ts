import { tokenize } from '../text/tokenize.ts';
import type { Chunk } from './chunk.ts';
import { placesOfLargest } from './places-of-largest.ts';

/** Saturation and length normalisation of BM25 (Robertson & Zaragoza, 2009). */
const K1 = 1.2;
const B = 0.6;
const FIELD_WEIGHTS = { title: 1.5, body: 1, wordings: 1 };

type Field = keyof typeof FIELD_WEIGHTS;
const FIELDS = Object.keys(FIELD_WEIGHTS) as Field[];

export interface KeywordMatch {
  /** Position of the chunk among those the index was made from. */
  position: number;
  /** BM25F times the square root of `coverage`. */
  score: number;
  /** The share of the query's weight (idf) that the chunk matches, 0 to 1. */
  coverage: number;
}

/** What to look for: terms with their weights. */
export interface QueryTerms {
  /** The question's own; coverage is counted over these. */
  own: ReadonlyMap<string, number>;
  /** What may stand for them: synonyms, homophones. */
  expansions: ReadonlyMap<string, number>;
  /** For own terms that look like a typing slip: the known terms they may be meant for. */
  slips: ReadonlyMap<string, readonly string[]>;
}

export interface KeywordIndex {
  /** Best first. */
  search(terms: QueryTerms, limit: number): KeywordMatch[];
  /** How many chunks hold the term. */
  frequencyOf(term: string): number;
  /** Whether one of the chunks at these positions holds the term. */
  occursIn(term: string, positions: readonly number[]): boolean;
  /** Rarity of a term; the largest value for one that no chunk holds. */
  idf(term: string): number;
  terms(): IterableIterator<string>;
}

interface Postings {
  idf: number;
  /** Ascending. */
  positions: Uint32Array;
  /** Term frequency over the fields, weighted, length-normalised and saturated (BM25F). */
  frequencies: Float32Array;
}

/** An in-memory BM25F index over the title, the body and the wordings of each chunk. */
export function createKeywordIndex(chunks: readonly Chunk[]): KeywordIndex {
  const postings = buildPostings(chunks);
  const scores = new Float64Array(chunks.length);
  const matched = new Float64Array(chunks.length);
  const found = new Uint32Array(chunks.length);

  const idf = (term: string): number => postings.get(term)?.idf ?? idfOf(0, chunks.length);

  return {
    frequencyOf: (term) => postings.get(term)?.positions.length ?? 0,
    occursIn: (term, positions) => {
      const list = postings.get(term)?.positions;
      return list !== undefined && positions.some((position) => includesSorted(list, position));
    },
    idf,
    terms: () => postings.keys(),
    search(terms, limit) {
      let total = 0;
      for (const [term, weight] of terms.own) total += idf(term) * weight;
      for (const weights of [terms.own, terms.expansions]) {
        for (const [term, weight] of weights) {
          const list = postings.get(term);
          if (list) addPostings(list, list.idf * weight, scores, matched);
        }
      }
      let foundCount = 0;
      for (let position = 0; position < chunks.length; position++) {
        if (matched[position] === 0) continue;
        found[foundCount++] = position;
        const coverage = total > 0 ? Math.min(1, (matched[position] as number) / total) : 0;
        scores[position] = (scores[position] as number) * Math.sqrt(coverage);
        matched[position] = coverage;
      }
      const best = placesOfLargest(scores, found.subarray(0, foundCount), limit).map((position) => ({
        position,
        score: scores[position] as number,
        coverage: matched[position] as number,
      }));
      scores.fill(0);
      matched.fill(0);
      return best;
    },
  };
}

/** Adds what a term gives to each chunk that holds it: nearly all the time of a search is spent here. */
function addPostings(list: Postings, rarity: number, scores: Float64Array, matched: Float64Array): void {
  const { positions, frequencies } = list;
  for (let index = 0; index < positions.length; index++) {
    const position = positions[index] as number;
    matched[position] = (matched[position] as number) + rarity;
    scores[position] = (scores[position] as number) + rarity * (frequencies[index] as number);
  }
}

function includesSorted(sorted: Uint32Array, value: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value;
}

function buildPostings(chunks: readonly Chunk[]): Map<string, Postings> {
  const counts = chunks.map((chunk) => ({
    title: countTerms(chunk.title),
    body: countTerms(chunk.body),
    wordings: countTerms(chunk.wordings.join('\n')),
  }));
  const averages = Object.fromEntries(
    FIELDS.map((field) => {
      const lengths = counts.map((count) => count[field].length).filter((length) => length > 0);
      return [field, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)];
    }),
  );
  const growing = new Map<string, { positions: number[]; frequencies: number[] }>();
  for (const [position, count] of counts.entries()) {
    for (const field of FIELDS) {
      const { length, terms } = count[field];
      const norm = 1 - B + (B * length) / (averages[field] || 1);
      for (const [term, frequency] of terms) {
        const list = growing.get(term) ?? { positions: [], frequencies: [] };
        growing.set(term, list);
        const weight = (FIELD_WEIGHTS[field] * frequency) / norm;
        const last = list.positions.length - 1;
        if (list.positions[last] === position) {
          list.frequencies[last] = (list.frequencies[last] ?? 0) + weight;
        } else {
          list.positions.push(position);
          list.frequencies.push(weight);
        }
      }
    }
  }
  const postings = new Map<string, Postings>();
  for (const [term, { positions, frequencies }] of growing) {
    postings.set(term, {
      idf: idfOf(positions.length, chunks.length),
      positions: Uint32Array.from(positions),
      frequencies: Float32Array.from(frequencies, saturate),
    });
  }
  return postings;
}

/** Rarity of a term that so many of all chunks hold. */
const idfOf = (count: number, chunks: number): number => Math.log(1 + (chunks - count + 0.5) / (count + 0.5));

const saturate = (frequency: number): number => (frequency * (K1 + 1)) / (frequency + K1);

function countTerms(text: string): { length: number; terms: Map<string, number> } {
  const terms = new Map<string, number>();
  const tokens = tokenize(text);
  for (const token of tokens) terms.set(token, (terms.get(token) ?? 0) + 1);
  return { length: tokens.length, terms };
}
