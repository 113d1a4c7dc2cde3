import type { Wording } from './wording-index.ts';

/** All wordings of a point as one. */
export interface PointProfile {
  /** In how many of the wordings each term is met. */
  counts: ReadonlyMap<string, number>;
  /** The number of wordings. */
  mass: number;
  /** How much each term stands for the point; of length 1. */
  vector: ReadonlyMap<string, number>;
}

export function profileOf(wordings: readonly Wording[]): PointProfile {
  const counts = new Map<string, number>();
  const vector = new Map<string, number>();
  for (const { weights } of wordings) {
    for (const [term, weight] of weights) {
      const count = (counts.get(term) ?? 0) + 1;
      counts.set(term, count);
      vector.set(term, weight * Math.log(1 + count));
    }
  }
  const length = Math.hypot(...vector.values()) || 1;
  for (const [term, weight] of vector) vector.set(term, weight / length);
  return { counts, mass: wordings.length, vector };
}

/** Cosine of two points, 0 to 1. */
export function kinshipOf({ vector }: PointProfile, other: PointProfile): number {
  let sum = 0;
  for (const [term, weight] of vector) sum += weight * (other.vector.get(term) ?? 0);
  return sum;
}
