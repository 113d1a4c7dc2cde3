import { normalize } from '../text/normalize.ts';
import { withoutStopPhrases } from '../text/stop-phrases.ts';
import { tokenizeNormalized } from '../text/tokenize.ts';
import type { QueryTerms } from './keyword-index.ts';

/** Texts that a word is taken to have been seen in beside those that hold it, so that rare words say little. */
const SMOOTHING = 5;

/**
 * How much likelier the terms of a question are in `inside` texts than in `outside` ones: the mean logarithm of
 * their odds (naive Bayes by document frequency), about -4 to 4. Always 0 without either kind.
 */
export function createWordOdds(
  inside: readonly string[],
  outside: readonly string[],
): (terms: QueryTerms) => number {
  if (inside.length === 0 || outside.length === 0) return () => 0;
  const insideShare = shareOf(inside, SMOOTHING);
  const outsideShare = shareOf(outside, (SMOOTHING * outside.length) / inside.length);
  const oddsOf = (term: string) => Math.log(insideShare(term) / outsideShare(term));
  return ({ own, slips }) => {
    let sum = 0;
    for (const term of own.keys()) sum += Math.max(oddsOf(term), ...(slips.get(term) ?? []).map(oddsOf));
    return sum / Math.max(1, own.size);
  };
}

const termsOf = (text: string): Set<string> =>
  new Set(tokenizeNormalized(withoutStopPhrases(normalize(text))));

/** The share of the texts that hold a term. */
function shareOf(texts: readonly string[], smoothing: number): (term: string) => number {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return (term) => ((counts.get(term) ?? 0) + smoothing) / (texts.length + 2 * smoothing);
}
