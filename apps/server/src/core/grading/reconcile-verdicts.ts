import type { CheckedVerdict } from './check-verdicts.ts';
import type { Grade, PointGrade, Verdict } from './grade.ts';

/** A verdict that counts, with the other grader's where the two differ. */
export interface ReconciledVerdict extends CheckedVerdict {
  uncertain?: NonNullable<PointGrade['uncertain']>;
}

/** Whether one verdict gives the whole point and the other nothing. Halves are no dispute. */
const differ = (a: Verdict, b: Verdict): boolean =>
  (a === 'covered' && earnsNothing(b)) || (b === 'covered' && earnsNothing(a));

const earnsNothing = (verdict: Verdict): boolean => verdict === 'missed' || verdict === 'contradicted';

/** The indexes of the points on which a model and the built-in grader are a whole step apart. */
export const disputedPoints = (verdicts: readonly CheckedVerdict[], builtIn: Grade): number[] =>
  verdicts
    .filter(({ index, verdict }) => {
      const other = builtIn.points.find((point) => point.index === index);
      return other !== undefined && differ(verdict, other.verdict);
    })
    .map(({ index }) => index);

const RANK: Record<Verdict, number> = { contradicted: 0, missed: 0, partial: 1, covered: 2 };

/**
 * What counts of a model's verdicts beside the built-in grade of the same reply. Where the reply gives orders to
 * the grader, a model may have obeyed: it can take credit away and give none. With `showDisputes`, the points on
 * which the two are a whole step apart are marked uncertain.
 */
export function reconcileVerdicts(
  verdicts: readonly CheckedVerdict[],
  builtIn: Grade,
  { model, showDisputes }: { model: string; showDisputes: boolean },
): ReconciledVerdict[] {
  const isSteered = builtIn.flags.includes('injection');
  return verdicts.map((own): ReconciledVerdict => {
    const { index, verdict } = own;
    const other = builtIn.points.find((point) => point.index === index);
    if (!other) return own;
    if (isSteered && RANK[verdict] > RANK[other.verdict]) {
      return {
        index,
        verdict: other.verdict,
        ...(other.quote && { quote: other.quote }),
        ...(differ(verdict, other.verdict) && { uncertain: { verdict, grader: model } }),
      };
    }
    if (!showDisputes || !differ(verdict, other.verdict)) return own;
    return { ...own, uncertain: { verdict: other.verdict, grader: builtIn.grader.name } };
  });
}
