import { ordersGrader } from './grading-orders.ts';
import { weighEvidence } from './point-evidence.ts';
import type { QuestionModel } from './question-model.ts';
import { readUnits } from './reply-units.ts';
import type { ReadTerms } from './unit-terms.ts';
import type { WordingIndex } from './wording-index.ts';

/** Whether a normalised reply answers another question of the material rather than this one. */
export type FitsElsewhere = (normalized: string, model: QuestionModel) => boolean;

/** Units that are looked at. */
const MAX_UNITS = 60;
/**
 * How close the units come to points of other questions: all together, because that a short reply earns nothing is no
 * proof; on average; and how many times as close as to the points of this one.
 */
const MIN_CLOSENESS = 0.45;
const MIN_MEAN_CLOSENESS = 0.14;
const MIN_RATIO = 1.6;

export function createFitsElsewhere(index: WordingIndex, readTerms: ReadTerms): FitsElsewhere {
  return (normalized, model) => {
    const units = readUnits(normalized)
      .flat()
      .filter(({ text }) => !ordersGrader(text))
      .slice(0, MAX_UNITS);
    let [here, elsewhere] = [0, 0];
    for (const { text } of units) {
      const evidence = weighEvidence(readTerms(text, model), model, index);
      here += Math.max(0, ...evidence.map(({ closeness }) => closeness));
      elsewhere += evidence[0]?.elsewhere ?? 0;
    }
    const least = Math.max(MIN_CLOSENESS, MIN_MEAN_CLOSENESS * units.length);
    return elsewhere >= least && elsewhere >= MIN_RATIO * here;
  };
}
