import type { LogisticModel } from './logistic.ts';

/**
 * Fitted by `scripts/calibrate-grading.ts` on the phrasings alone: a fifth of the wordings at a time is kept out of
 * the index and plays the reply, by itself, beside wordings of other points, among vague sentences, and under
 * questions that it does not belong to. Replies marked by people were not used.
 */
export const POINT_MODEL: LogisticModel = {
  constant: -3.0095,
  weights: {
    closeness: 5.297,
    contrast: 0.97991,
    found: 1.2305,
    foreign: -0.087771,
  },
};

/** Fitted in the same way, on wordings that make a point and wordings that deny it. */
export const STANCE_MODEL: LogisticModel = {
  constant: -1.8687,
  weights: {
    possible: 1.3336,
    clear: 3.0085,
    tone: 1.9272,
  },
};

/**
 * Probabilities from which a point counts as made, as touched, and as denied. Chosen on the marked development
 * replies; a tenth more or less changes the figures less than their noise.
 */
export const THRESHOLDS = { covered: 0.55, partial: 0.3, denied: 0.7 };
