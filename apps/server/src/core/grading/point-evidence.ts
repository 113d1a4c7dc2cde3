import type { PointModel, QuestionModel } from './question-model.ts';
import type { Wording, WordingIndex } from './wording-index.ts';

export type EvidenceFeature = 'closeness' | 'margin' | 'contrast' | 'found' | 'foreign' | 'amount';

/** How a stretch of a reply speaks for one point. */
export interface PointEvidence {
  /**
   * closeness: mean cosine of the three closest wordings; margin: that minus the same of the closest other point of
   * the question; contrast: how far the words point to this point rather than the others, on average; found: how
   * much of what is said belongs to this point more than to the rest of the material (words that speak for another
   * point of the question as well are shared); foreign: how much belongs elsewhere; amount: how much is said. The
   * last three are logarithms.
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
}

/** Added to the amount of words that a mean is taken over: a word alone does not say much. */
const PRIOR_AMOUNT = 10;
/** What a word never met in the question speaks. */
const UNKNOWN_LIFT = -1;
/** More than this is as good as this: the model knows nothing beyond. */
const MOST = { closeness: 0.6, margin: 0.5, contrast: 1.5, found: 6.5 };

const NOTHING_NEAR = { wording: undefined, similarity: 0, wrongSimilarity: 0, closeness: 0 };

/** Weighs the terms of a stretch (each with its weight times its rarity) for every point of a question. */
export function weighEvidence(
  terms: ReadonlyMap<string, number>,
  model: QuestionModel,
  index: WordingIndex,
): PointEvidence[] {
  const used = new Map(Array.from(terms).filter(([term]) => !model.ignored.has(term)));
  const cosines = index.cosines(used);
  const nearest = model.points.map((point) => nearestOf(point, cosines, index));
  let amount = 0;
  for (const weight of used.values()) amount += weight;

  return model.points.map(({ keywordTerms }, point) => {
    let contrast = 0;
    let found = 0;
    let foreign = 0;
    let beyondKeyword = 0;
    for (const [term, weight] of used) {
      contrast += weight * (model.contrast(term)?.[point] ?? 0);
      const lift = weight * (model.lift(term)?.[point] ?? UNKNOWN_LIFT);
      if (lift < 0) {
        foreign -= lift;
        continue;
      }
      const earned = lift * (model.share(term)?.[point] ?? 0);
      found += earned;
      if (!keywordTerms.has(term)) beyondKeyword += earned;
    }
    const { closeness, ...near } = nearest[point] ?? NOTHING_NEAR;
    const rival = Math.max(
      0,
      ...nearest.filter((_, other) => other !== point).map((other) => other.closeness),
    );
    return {
      ...near,
      beyondKeyword,
      features: {
        closeness: Math.min(MOST.closeness, closeness),
        margin: Math.min(MOST.margin, closeness - rival),
        contrast: Math.min(MOST.contrast, contrast / (amount + PRIOR_AMOUNT)),
        foundSum: found / 20, foreignSum: -foreign / 20, found: Math.min(MOST.found, Math.log1p(found)),
        foreign: Math.log1p(foreign),
        amount: Math.log1p(amount),
      },
    };
  });
}

function nearestOf({ positions, wrongPositions }: PointModel, cosines: Float64Array, index: WordingIndex) {
  let wording: Wording | undefined;
  let similarity = 0;
  let wrongSimilarity = 0;
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
  for (const position of wrongPositions) wrongSimilarity = Math.max(wrongSimilarity, cosines[position] ?? 0);
  return { wording, similarity, wrongSimilarity, closeness: (first + second + third) / 3 };
}
