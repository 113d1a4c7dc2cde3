import type { Chunk } from './chunk.ts';
import { placesOfLargest } from './places-of-largest.ts';
import { createPostingLists, type Postings } from './posting-lists.ts';

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

/** The share of a query's weight below which a term is not worth its long list of chunks. */
const NEGLIGIBLE = 0.002;

/** An in-memory BM25F index over the title, the body and the wordings of each chunk. */
export function createKeywordIndex(chunks: readonly Chunk[]): KeywordIndex {
  const postings = createPostingLists(chunks);
  const scores = new Float64Array(chunks.length);
  const matched = new Float64Array(chunks.length);
  const found = new Uint32Array(chunks.length);

  const idf = (term: string): number => {
    const count = postings.countOf(term);
    return Math.log(1 + (chunks.length - count + 0.5) / (count + 0.5));
  };

  return {
    frequencyOf: postings.countOf,
    occursIn: (term, positions) => {
      const list = postings.of(term)?.positions;
      return list !== undefined && positions.some((position) => includesSorted(list, position));
    },
    idf,
    terms: postings.terms,
    search(terms, limit) {
      let total = 0;
      for (const [term, weight] of terms.own) total += idf(term) * weight;
      for (const weights of [terms.own, terms.expansions]) {
        for (const [term, weight] of weights) {
          const rarity = idf(term) * weight;
          if (rarity < NEGLIGIBLE * total) continue;
          const list = postings.of(term);
          if (list) addPostings(list, rarity, scores, matched);
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
