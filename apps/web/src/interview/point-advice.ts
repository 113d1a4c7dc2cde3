import type { PointGrade } from '@duida/server/core/grading/grade';

/** How much of a reference an advice has to hold to be no more than a repetition of it, in characters. */
const TELLING = 12;

/** The advice to show beside the reference; undefined where it would say the same twice, or nothing is missing. */
export function adviceBesideReference({
  verdict,
  advice,
  reference,
}: Pick<PointGrade, 'verdict' | 'advice' | 'reference'>): string | undefined {
  if (verdict === 'covered') return undefined;
  const repeats = advice.includes(reference.trim().slice(0, TELLING));
  return advice === '' || repeats ? undefined : advice;
}
