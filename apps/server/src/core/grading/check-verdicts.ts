import type { QuotableReply } from './find-quote.ts';
import type { Quote, Verdict } from './grade.ts';
import type { ModelVerdict } from './model-verdicts.ts';

/** A verdict with the words of the reply that it rests on; only `missed` has none. */
export interface CheckedVerdict {
  index: number;
  verdict: Verdict;
  quote?: Quote;
}

/** The part of a quote's letters that no other point may have been given for. */
const OWN_SHARE = 0.5;

/**
 * Holds a model's verdicts to the reply: one without words that are there is `missed`, and so is one that rests
 * on words that another point was given for already, the shortest quote and the better verdict first. No point
 * gets more than `most`.
 */
export function checkVerdicts(
  verdicts: readonly ModelVerdict[],
  reply: QuotableReply,
  most: 'covered' | 'partial',
): CheckedVerdict[] {
  const quoted = verdicts.map(({ index, verdict, quote }) => ({
    index,
    verdict: verdict === 'covered' ? most : verdict,
    quote: verdict === 'missed' ? undefined : reply.find(quote ?? ''),
  }));
  const taken = new Set<number>();
  const earned = new Set<number>();
  const candidates = quoted
    .flatMap(({ quote, ...rest }) => (quote && earns(rest.verdict) ? [{ ...rest, quote }] : []))
    .sort(
      (a, b) =>
        a.quote.text.length - b.quote.text.length ||
        Number(b.verdict === 'covered') - Number(a.verdict === 'covered') ||
        a.index - b.index,
    );
  for (const { index, quote } of candidates) {
    const letters = lettersAt(quote);
    const own = letters.filter((offset) => !taken.has(offset));
    if (own.length < letters.length * OWN_SHARE) continue;
    for (const offset of own) taken.add(offset);
    earned.add(index);
  }
  return quoted.map(({ index, verdict, quote }) =>
    quote && (!earns(verdict) || earned.has(index))
      ? { index, verdict, quote }
      : { index, verdict: 'missed' },
  );
}

const earns = (verdict: Verdict): boolean => verdict === 'covered' || verdict === 'partial';

const lettersAt = ({ text, start }: Quote): number[] =>
  Array.from(text.matchAll(/[\p{L}\p{N}]/gu), ({ index }) => start + index);
