import type { PointProfiles } from './point-profile.ts';
import type { Kin } from './question-model.ts';
import type { WordingIndex } from './wording-index.ts';

/** What a term says about each point of a question, in their order. */
export interface TermModel {
  /** How much it speaks for the point against the other points; about 0 where it does not matter. */
  contrast: Float64Array;
  /** 1 where it is met in no other point, 0 where it is met in all alike. */
  share: Float64Array;
  /** How much more often it is met in the point than in the whole material. */
  lift: Float64Array;
}

/** Added to counts: what a term never met in a point may still be worth. */
const CONTRAST_SMOOTHING = 0.15;
const LIFT_SMOOTHING = 2;

/** Reads terms by how often the points of a question, and those elsewhere that are kin to them, have them. */
export function createReadTerm(
  points: number,
  kin: readonly (Kin | undefined)[],
  profiles: PointProfiles,
  index: WordingIndex,
): (term: string) => TermModel | undefined {
  const masses = new Float64Array(points);
  for (const [place, { mass }] of profiles.all.entries()) {
    const each = kin[place];
    if (each) masses[each.point] = (masses[each.point] ?? 0) + each.kinship * mass;
  }
  const known = new Map<string, TermModel | undefined>();

  const model = (term: string): TermModel | undefined => {
    const counts = new Float64Array(points);
    for (const { profile, count } of profiles.holdersOf(term)) {
      const each = kin[profile];
      if (each) counts[each.point] = (counts[each.point] ?? 0) + each.kinship * count;
    }
    const sum = counts.reduce((a, b) => a + b, 0);
    if (sum === 0) return undefined;
    const rate = index.frequency(term) / index.wordings.length;
    const contrast = counts.map((count) =>
      Math.log(((count + CONTRAST_SMOOTHING) / (sum + CONTRAST_SMOOTHING * points)) * points),
    );
    return {
      contrast,
      share: contrast.map((value) => (points === 1 ? 1 : Math.max(0, value / Math.log(points)))),
      lift: counts.map((count, point) =>
        Math.log((count + LIFT_SMOOTHING * rate) / ((masses[point] ?? 0) + LIFT_SMOOTHING) / rate),
      ),
    };
  };

  return (term) => {
    if (index.frequency(term) === 0) return undefined;
    if (!known.has(term)) known.set(term, model(term));
    return known.get(term);
  };
}
