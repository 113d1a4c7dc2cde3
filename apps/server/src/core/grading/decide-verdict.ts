import { THRESHOLDS } from './calibration.ts';
import type { Claim, PointClaims } from './claim.ts';
import type { Verdict } from './grade.ts';

/** How much surer what is said for a point must be than what is said against it. */
const DENIAL_MARGIN = 0.05;

/** The verdict on a point, and the claim that it rests on; none where the point is missed. */
export function decideVerdict({ affirmed, denied }: PointClaims): { verdict: Verdict; claim?: Claim } {
  if (
    denied &&
    denied.probability >= THRESHOLDS.partial &&
    denied.probability >= (affirmed?.probability ?? 0) - DENIAL_MARGIN
  ) {
    return { verdict: 'contradicted', claim: denied };
  }
  if (!affirmed || affirmed.probability < THRESHOLDS.partial) return { verdict: 'missed' };
  const isCovered = affirmed.probability >= THRESHOLDS.covered && !affirmed.isMention;
  return { verdict: isCovered ? 'covered' : 'partial', claim: affirmed };
}
