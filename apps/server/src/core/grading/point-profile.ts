import type { Wording, WordingIndex } from './wording-index.ts';

/** What all wordings of one point come to. */
export interface PointProfile {
  id: string;
  /** The number of its wordings. */
  mass: number;
  /** How much each term stands for the point; of length 1. */
  vector: ReadonlyMap<string, number>;
}

/** The profiles of all points of a material. */
export interface PointProfiles {
  all: readonly PointProfile[];
  /** The points that have a term in their wordings, by their place in `all`, and in how many. */
  holdersOf(term: string): readonly { profile: number; count: number }[];
  /** Cosine of a profile with every one, in the order of `all`. */
  kinships(profile: PointProfile): Float64Array;
}

export function createPointProfiles(index: WordingIndex): PointProfiles {
  const holders = new Map<string, { profile: number; count: number; share: number }[]>();
  const all = Array.from(index.byPoint, ([id, wordings], position): PointProfile => {
    const counts = countTerms(wordings);
    const weighed = Array.from(counts, ([term, { count, weight }]): [string, number] => [
      term,
      weight * Math.log(1 + count),
    ]);
    const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
    const vector = new Map(weighed.map(([term, weight]) => [term, weight / length]));
    for (const [term, { count }] of counts) {
      const holder = { profile: position, count, share: vector.get(term) ?? 0 };
      const list = holders.get(term);
      if (list) list.push(holder);
      else holders.set(term, [holder]);
    }
    return { id, mass: wordings.length, vector };
  });
  return {
    all,
    holdersOf: (term) => holders.get(term) ?? [],
    kinships({ vector }) {
      const kinships = new Float64Array(all.length);
      for (const [term, weight] of vector) {
        for (const { profile, share } of holders.get(term) ?? []) {
          kinships[profile] = (kinships[profile] ?? 0) + weight * share;
        }
      }
      return kinships;
    },
  };
}

function countTerms(wordings: readonly Wording[]): Map<string, { count: number; weight: number }> {
  const counts = new Map<string, { count: number; weight: number }>();
  for (const { weights } of wordings) {
    for (const [term, weight] of weights) {
      counts.set(term, { count: (counts.get(term)?.count ?? 0) + 1, weight });
    }
  }
  return counts;
}
