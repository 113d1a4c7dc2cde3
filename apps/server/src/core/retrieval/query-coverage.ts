import type { Chunk } from './chunk.ts';
import type { KeywordIndex, QueryTerms } from './keyword-index.ts';

const SINGLE_HAN = /^\p{Script=Han}$/u;
/** A word that only sounds like a known one says less than the word itself. */
const SLIP_CREDIT = 0.5;

/** Share of a question's weight (idf) that some chunks match together, 0 to 1. */
export type QueryCoverage = (terms: QueryTerms, chunkIds: readonly string[]) => number;

/** `chunks` are those that the index was made from. */
export function createQueryCoverage(index: KeywordIndex, chunks: readonly Chunk[]): QueryCoverage {
  const positions = new Map(chunks.map((chunk, position) => [chunk.id, position]));
  return (terms, chunkIds) => {
    const at = chunkIds.flatMap((id) => positions.get(id) ?? []);
    const matches = (term: string) => index.occursIn(term, at);
    let total = 0;
    let matched = 0;
    for (const [term, weight] of terms.own) {
      if (SINGLE_HAN.test(term)) continue;
      const rarity = index.idf(term) * weight;
      total += rarity;
      if (matches(term)) matched += rarity;
      else if (terms.slips.get(term)?.some(matches)) matched += SLIP_CREDIT * rarity;
    }
    return total > 0 ? matched / total : 0;
  };
}
