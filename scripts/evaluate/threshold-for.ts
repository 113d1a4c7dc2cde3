import type { PlannedAnswer } from '@duida/server/core/answer/planned-answer';
import { answerability } from '@duida/server/core/retrieval/evidence';

/**
 * Above which threshold of evidence a message is abstained from: its own evidence; never (∞) for what is answered
 * without retrieval; always (-∞) for an instruction. What names a question or compares two is taken to depend on
 * its evidence too, so the curve errs on the side of abstaining.
 */
export function thresholdFor({ plan, retrieval }: PlannedAnswer): number {
  if (plan.kind === 'abstain' && plan.reason === 'instruction') return Number.NEGATIVE_INFINITY;
  return retrieval ? answerability(retrieval.evidence) : Number.POSITIVE_INFINITY;
}
