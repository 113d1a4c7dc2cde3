import type { LogisticModel } from '../logistic.ts';

/**
 * Fitted by `scripts/calibrate-grading.ts` on the phrasings alone: a fifth of the wordings at a time is kept out of
 * the index and plays the reply, by itself, beside wordings of other points, among vague sentences, and under
 * questions that it does not belong to. Replies marked by people were not used.
 */
export const POINT_MODELS: Record<'words' | 'wordsAndMeaning', LogisticModel> = {
  words: { constant: -4.5768, weights: { found: 2.7227, foreign: -0.13051 } },
  wordsAndMeaning: {
    constant: -3.4912,
    weights: { found: 2.1062, foreign: -0.087854, margin: 3.6293, gap: 3.897 },
  },
};

/** Fitted in the same way, on wordings that make a point and, one to six, wordings that deny it. */
export const STANCE_MODEL: LogisticModel = {
  constant: -2.661,
  weights: { possible: 2.125, clear: 3.2504, tone: 1.7356 },
};

/**
 * Probabilities from which a point counts as made, as touched, and as denied. Chosen on the marked development
 * replies; a tenth more or less changes the figures less than their noise.
 */
export const THRESHOLDS = { covered: 0.6, partial: 0.4, denied: 0.7 };
