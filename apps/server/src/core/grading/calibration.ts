import type { LogisticModel } from './logistic.ts';

/**
 * Fitted by `scripts/calibrate-grading.ts` on the phrasings alone: a fifth of the wordings at a time is kept out of
 * the index and plays the reply, by itself, beside wordings of other points, among vague sentences, and under
 * questions that it does not belong to. Replies marked by people were not used.
 */
export const POINT_MODEL: LogisticModel = {
  constant: -3.0195,
  weights: {
    closeness: 5.4192,
    margin: -0.31316,
    contrast: 1.0539,
    found: 1.228,
    foreign: -0.087062,
  },
};

/** Fitted in the same way, on wordings that make a point and wordings that deny it. */
export const STANCE_MODEL: LogisticModel = {
  constant: -1.9314,
  weights: {
    possible: 1.4937,
    clear: 3.086,
    tone: 1.8793,
  },
};

/** Probabilities from which a point counts as made, as touched, and as denied. */
export const THRESHOLDS = { covered: 0.55, partial: 0.3, denied: 0.7 };
