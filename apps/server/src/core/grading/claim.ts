import { THRESHOLDS } from './calibration.ts';
import type { Meaning } from './meaning.ts';
import type { Wording } from './wording-index.ts';

/** A stretch of a normalised reply that speaks of a point. */
export interface Claim {
  start: number;
  end: number;
  /** Its terms with their weights. */
  terms: ReadonlyMap<string, number>;
  /** What its words mean together, where that is read. */
  meaning: Meaning | undefined;
  /** That the stretch makes the point, or would if it did not deny it. */
  probability: number;
  /** It names the point and says nothing about it. */
  isMention: boolean;
  /** The point's wording that comes closest, and its cosine. */
  wording: Wording | undefined;
  similarity: number;
}

/** The best of what a reply says for a point, and of what it says against it. */
export interface PointClaims {
  affirmed?: Claim;
  denied?: Claim;
}

/** Whether a claim takes the place of another one: it earns more, or as much and is surer. */
export function isBetterClaim(claim: Claim, other: Claim | undefined): boolean {
  if (!other) return true;
  const [earns, otherEarns] = [earningsOf(claim), earningsOf(other)];
  return earns === otherEarns ? claim.probability > other.probability : earns > otherEarns;
}

/** The same within a sentence, where what makes a point in fewer words is better than the same with more around it. */
export function isBetterStretch(claim: Claim, other: Claim | undefined): boolean {
  if (other && earningsOf(claim) === 2 && earningsOf(other) === 2) {
    if (contains(claim, other)) return false;
    if (contains(other, claim)) return true;
  }
  return isBetterClaim(claim, other);
}

const contains = (whole: Claim, part: Claim): boolean => whole.start <= part.start && part.end <= whole.end;

function earningsOf({ probability, isMention }: Claim): 0 | 1 | 2 {
  if (probability < THRESHOLDS.partial) return 0;
  return probability < THRESHOLDS.covered || isMention ? 1 : 2;
}
