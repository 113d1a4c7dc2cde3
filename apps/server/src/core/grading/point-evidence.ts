import { POINT_MODEL } from './calibration.ts';
import { logistic } from './logistic.ts';
import type { QuestionModel } from './question-model.ts';
import type { Wording, WordingIndex } from './wording-index.ts';

export type EvidenceFeature = 'closeness' | 'contrast' | 'found' | 'foreign';

/** How a stretch of a reply speaks for one point. */
export interface PointEvidence {
  /**
   * closeness: mean cosine of the three closest wordings; contrast: how far the words point to this point rather
   * than the others, on average; found: how much of what is said belongs to this point, more than to the rest of the
   * material and to the other points; foreign: how much belongs elsewhere.
   */
  features: Record<EvidenceFeature, number>;
  /** The part of what was found that does not come from the words of the point's keyword. */
  beyondKeyword: number;
  /** The wording that makes the point and comes closest. */
  wording: Wording | undefined;
  /** Its cosine. */
  similarity: number;
  /** The cosine of the closest claim against the point. */
  wrongSimilarity: number;
  /** The closeness of the closest point elsewhere that is like none of the question's. */
  elsewhere: number;
}

/** Added to the amount of words that a mean is taken over: a word alone does not say much. */
const PRIOR_AMOUNT = 10;
/** What a word never met in the question speaks. */
const UNKNOWN_LIFT = -1;
/** Sums of weights are brought to the size of the other features. */
const SUM_SCALE = 1 / 20;

/** Less than this beyond the words of its keyword only names a point: nearly every wording that makes one has more. */
const MIN_BEYOND_KEYWORD = 0.65;

/** Less than this share of what was found beyond the keyword, and the keyword is most of it. */
const MAX_SHARE_BEYOND = 0.35;

/**
 * Closeness to a point elsewhere, and how many times that to the point here, from which a stretch speaks of the other
 * one: of wordings kept out of the index, one in forty is lost to it, and a fifth of what strangers' wordings earn.
 */
const MIN_ELSEWHERE = 0.2;
const MIN_ELSEWHERE_RATIO = 2;

const NOTHING_NEAR = { wording: undefined, similarity: 0, closeness: 0 };

/** Weighs the terms of a stretch (each with its weight times its rarity) for every point of a question. */
export function weighEvidence(
  terms: ReadonlyMap<string, number>,
  model: QuestionModel,
  index: WordingIndex,
): PointEvidence[] {
  const used = new Map(Array.from(terms).filter(([term]) => !model.ignored.has(term)));
  const cosines = index.cosines(used);
  const nearest = model.points.map(({ positions }) => nearestOf(positions, cosines, index));
  const elsewhere = Math.max(
    0,
    ...model.elsewhere.map((positions) => nearestOf(positions, cosines, index).closeness),
  );
  let amount = 0;
  for (const weight of used.values()) amount += weight;

  return model.points.map(({ keywordTerms, wrongPositions }, point) => {
    let contrast = 0;
    let found = 0;
    let foreign = 0;
    let beyondKeyword = 0;
    for (const [term, weight] of used) {
      const known = model.readTerm(term);
      contrast += weight * (known?.contrast[point] ?? 0);
      const lift = weight * (known?.lift[point] ?? UNKNOWN_LIFT);
      if (lift < 0) {
        foreign -= lift;
        continue;
      }
      const earned = lift * (known?.share[point] ?? 0);
      found += earned;
      if (!keywordTerms.has(term)) beyondKeyword += earned;
    }
    const { closeness, ...near } = nearest[point] ?? NOTHING_NEAR;
    return {
      ...near,
      wrongSimilarity: Math.max(0, ...wrongPositions.map((position) => cosines[position] ?? 0)),
      elsewhere,
      beyondKeyword: beyondKeyword * SUM_SCALE,
      features: {
        closeness,
        contrast: contrast / (amount + PRIOR_AMOUNT),
        found: found * SUM_SCALE,
        foreign: foreign * SUM_SCALE,
      },
    };
  });
}

/** That the stretch makes the point, denials aside. */
export const probabilityOf = ({ features }: PointEvidence): number => logistic(POINT_MODEL, features);

/** Whether the stretch names the point, if anything, and says nothing about it. */
export const isMention = ({ beyondKeyword }: PointEvidence): boolean => beyondKeyword < MIN_BEYOND_KEYWORD;

/** Whether the stretch makes a point of another question rather than this one. */
export const belongsElsewhere = ({ elsewhere, features }: PointEvidence): boolean =>
  elsewhere >= MIN_ELSEWHERE && elsewhere >= MIN_ELSEWHERE_RATIO * features.closeness;

/** Whether most of what speaks for the point is its keyword. */
export const isMostlyKeyword = ({ beyondKeyword, features }: PointEvidence): boolean =>
  beyondKeyword < Math.max(MIN_BEYOND_KEYWORD, MAX_SHARE_BEYOND * features.found);

function nearestOf(positions: readonly number[], cosines: Float64Array, index: WordingIndex) {
  let wording: Wording | undefined;
  let similarity = 0;
  let [first, second, third] = [0, 0, 0];
  for (const position of positions) {
    const cosine = cosines[position] ?? 0;
    const candidate = index.wordings[position];
    if (cosine === 0 || !candidate || candidate.kind === 'wrong') continue;
    if (cosine > first) [first, second, third] = [cosine, first, second];
    else if (cosine > second) [second, third] = [cosine, second];
    else third = Math.max(third, cosine);
    if (candidate.kind !== 'asks' && cosine > similarity) {
      similarity = cosine;
      wording = candidate;
    }
  }
  return { wording, similarity, closeness: (first + second + third) / 3 };
}
