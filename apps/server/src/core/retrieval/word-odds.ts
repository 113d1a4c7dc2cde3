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
  const insideCounts = countTexts(inside);
  const outsideCounts = countTexts(outside);
  const outsideSmoothing = (SMOOTHING * outside.length) / inside.length;
  const oddsFor = (term: string) =>
    Math.log(
      shareOf(insideCounts.get(term), inside.length, SMOOTHING) /
        shareOf(outsideCounts.get(term), outside.length, outsideSmoothing),
    );
  const known = new Map<string, number>();
  for (const counts of [insideCounts, outsideCounts]) {
    for (const term of counts.keys()) known.set(term, oddsFor(term));
  }
  const unknown = oddsFor('');
  const oddsOf = (term: string) => known.get(term) ?? unknown;
  return ({ own, slips }) => {
    let sum = 0;
    for (const term of own.keys()) {
      let best = oddsOf(term);
      for (const meant of slips.get(term) ?? []) best = Math.max(best, oddsOf(meant));
      sum += best;
    }
    return sum / Math.max(1, own.size);
  };
}

const termsOf = (text: string): Set<string> =>
  new Set(tokenizeNormalized(withoutStopPhrases(normalize(text))));

/** How many of the texts hold each term. */
function countTexts(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

const shareOf = (count = 0, texts: number, smoothing: number): number =>
  (count + smoothing) / (texts + 2 * smoothing);
