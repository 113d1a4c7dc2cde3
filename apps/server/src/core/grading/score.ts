import type { Verdict } from './grade.ts';

/** What share of a point each verdict earns: a mention is worth two fifths, as careful people mark it. */
const CREDIT: Record<Verdict, number> = { covered: 1, partial: 0.4, missed: 0, contradicted: 0 };

/** The score of a reply, 0 to 100: the mean credit of its points. */
export function scoreOf(verdicts: readonly Verdict[]): number {
  if (verdicts.length === 0) return 0;
  const sum = verdicts.reduce((total, verdict) => total + CREDIT[verdict], 0);
  return Math.round((100 * sum) / verdicts.length);
}
