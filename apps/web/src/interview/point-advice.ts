import type { PointGrade } from '@duida/server/core/grading/grade';

/** How much of a reference an advice has to hold to be no more than a repetition of it, in characters. */
const TELLING = 12;

/** The advice to show beside the reference; undefined where it would say the same twice. */
export function adviceBesideReference({
  advice,
  reference,
}: Pick<PointGrade, 'advice' | 'reference'>): string | undefined {
  const repeats = advice.includes(reference.trim().slice(0, TELLING));
  return advice === '' || repeats ? undefined : advice;
}
