import { logistic } from '../logistic.ts';
import { POINT_MODELS, THRESHOLDS } from './calibration.ts';
import type { Meaning } from './meaning.ts';
import type { QuestionModel } from './question-model.ts';
import type { Wording, WordingIndex } from './wording-index.ts';

export type WordFeature = 'found' | 'foreign';
export type MeaningFeature = 'margin' | 'gap';

/** How a stretch of a reply speaks for one point. */
export interface PointEvidence {
  /**
   * found: how much of what is said belongs to this point, more than to the rest of the material and to the other
   * points; its logarithm, because the first words say most. foreign: how much belongs elsewhere. Where meaning is
   * read, margin: how much nearer the stretch is to what this point means than to what any other of the question
   * does; gap: how much nearer it is than to any point elsewhere, at most 0.
   */
  features: Record<WordFeature, number> & Partial<Record<MeaningFeature, number>>;
  /** The part of what was found that does not come from the words of the point's keyword. */
  beyondKeyword: number;
  /** How much of what is said nobody says of the point, from 0 to 1, by weight; characters by themselves left out. */
  strangeShare: number;
  /** What `found` is the logarithm of. */
  foundAmount: number;
  /** Mean cosine of the three closest wordings. */
  closeness: number;
  /** The wording that makes the point and comes closest. */
  wording: Wording | undefined;
  /** Its cosine. */
  similarity: number;
  /** The cosine of the closest claim against the point. */
  wrongSimilarity: number;
  /** By meaning, how much nearer the closest claim against the point is than the closest that makes it, where read. */
  wrongNearness: number | undefined;
  /** The closeness of the closest point elsewhere that is like none of the question's. */
  elsewhere: number;
}

/** What a word never met in the question speaks. */
const UNKNOWN_LIFT = -1;
/** Sums of weights are brought to the size of the other features. */
const SUM_SCALE = 1 / 20;
/** How soon more words of a point say less. */
const FOUND_STEEPNESS = 3;

/** Less than this beyond the words of its keyword only names a point: nearly every wording that makes one has more. */
const MIN_BEYOND_KEYWORD = 0.65;

/** Less than this share of what was found beyond the keyword, and the keyword is most of it. */
const MAX_SHARE_BEYOND = 0.35;

/**
 * So much nearer to what a point elsewhere means, a stretch speaks of that one: of what would be taken for a point
 * from here on, more than half does not make it.
 */
const MAX_GAP = -0.2;
/**
 * Closeness to a point elsewhere, and how many times that to the point here, from which a stretch speaks of the other
 * one; fewer times where its meaning points there as well.
 */
const MIN_ELSEWHERE = 0.2;
const MIN_ELSEWHERE_RATIO = { alone: 2, agreeing: 1.6 };
const AGREEING_GAP = -0.15;

/** More than this share of a stretch is strange, and so much of the rest is the point's keyword. */
const MIN_STRANGE = 0.4;
const MIN_NAMED = 0.4;

/** Cosine with the closest wording, and with the three closest, from which a stretch is one of them in other words. */
const KNOWN_SIMILARITY = 0.55;
const KNOWN_CLOSENESS = 0.45;
/** More than this share of it strange, and it says something else as well. */
const KNOWN_STRANGE = 0.6;

const NOTHING_NEAR = { wording: undefined, similarity: 0, closeness: 0 };

/** Weighs the terms of a stretch (each with its weight times its rarity) for every point of a question. */
export function weighEvidence(
  terms: ReadonlyMap<string, number>,
  model: QuestionModel,
  index: WordingIndex,
  meaning?: Meaning,
): PointEvidence[] {
  const used = new Map(Array.from(terms).filter(([term]) => !model.ignored.has(term)));
  const cosines = index.cosines(used);
  const nearest = model.points.map(({ positions }) => nearestOf(positions, cosines, index));
  const elsewhere = Math.max(
    0,
    ...model.elsewhere.map(({ positions }) => nearestOf(positions, cosines, index).closeness),
  );

  return model.points.map(({ keywordTerms, wrongPositions }, point) => {
    let found = 0;
    let foreign = 0;
    let beyondKeyword = 0;
    let [strange, said] = [0, 0];
    for (const [term, weight] of used) {
      const known = model.readTerm(term);
      const lift = weight * (known?.lift[point] ?? UNKNOWN_LIFT);
      if (isWord(term)) {
        said += weight;
        if (lift <= 0) strange += weight;
      }
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
      wrongNearness: meaning?.against[point],
      elsewhere,
      beyondKeyword: beyondKeyword * SUM_SCALE,
      strangeShare: said > 0 ? strange / said : 0,
      foundAmount: found * SUM_SCALE,
      closeness,
      features: {
        found: Math.log1p(FOUND_STEEPNESS * found * SUM_SCALE),
        foreign: foreign * SUM_SCALE,
        ...(meaning && meaningFeatures(meaning, point)),
      },
    };
  });
}

/** That the stretch makes the point, denials aside. */
export const probabilityOf = (evidence: PointEvidence): number => {
  const { features } = evidence;
  const { words, wordsAndMeaning } = POINT_MODELS;
  const probability = logistic(features.margin === undefined ? words : wordsAndMeaning, features);
  return isKnownWording(evidence) ? Math.max(probability, THRESHOLDS.covered) : probability;
};

/** Whether the stretch is nearly what is known to make the point, and says little else. */
const isKnownWording = ({
  similarity,
  closeness,
  wrongSimilarity,
  elsewhere,
  strangeShare,
}: PointEvidence): boolean =>
  similarity >= KNOWN_SIMILARITY &&
  closeness >= KNOWN_CLOSENESS &&
  similarity > wrongSimilarity &&
  closeness > elsewhere &&
  strangeShare < KNOWN_STRANGE;

/** Whether the stretch names the point, if anything, and says nothing about it. */
export const isMention = ({ beyondKeyword }: PointEvidence): boolean => beyondKeyword < MIN_BEYOND_KEYWORD;

/** Whether the stretch names the point and says of it what nobody says who makes it: “数据增强就是自欺欺人”. */
export const isStrange = ({ beyondKeyword, foundAmount, strangeShare }: PointEvidence): boolean =>
  strangeShare > MIN_STRANGE && beyondKeyword < (1 - MIN_NAMED) * foundAmount;

const isWord = (term: string): boolean => !/^(?:\p{Script=Han}$|#)/u.test(term);

/** Whether the stretch makes a point of another question rather than this one. */
export function belongsElsewhere({ elsewhere, closeness, features: { gap = 0 } }: PointEvidence): boolean {
  const ratio = gap <= AGREEING_GAP ? MIN_ELSEWHERE_RATIO.agreeing : MIN_ELSEWHERE_RATIO.alone;
  return gap <= MAX_GAP || (elsewhere >= MIN_ELSEWHERE && elsewhere >= ratio * closeness);
}

/** Whether most of what speaks for the point is its keyword. */
export const isMostlyKeyword = ({ beyondKeyword, foundAmount }: PointEvidence): boolean =>
  beyondKeyword < Math.max(MIN_BEYOND_KEYWORD, MAX_SHARE_BEYOND * foundAmount);

function meaningFeatures({ points, elsewhere }: Meaning, point: number): Record<MeaningFeature, number> {
  const nearness = points[point] ?? 0;
  const next = Math.max(0, ...points.filter((_, other) => other !== point));
  return { margin: nearness - next, gap: Math.min(0, nearness - elsewhere) };
}

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
