import { ordersGrader } from './grading-orders.ts';
import type { QuestionModel } from './question-model.ts';
import { readUnits } from './reply-units.ts';
import type { ReadTerms } from './unit-terms.ts';
import type { WordingIndex } from './wording-index.ts';

/** Whether a normalised reply answers another question of the material rather than this one. */
export type FitsElsewhere = (normalized: string, model: QuestionModel) => boolean;

/** Units that are looked at. */
const MAX_UNITS = 60;
/** Mean cosine with the wordings of other questions that the reply must reach, and how many times that of this one. */
const MIN_SIMILARITY = 0.2;
const MIN_RATIO = 1.3;

export function createFitsElsewhere(index: WordingIndex, readTerms: ReadTerms): FitsElsewhere {
  return (normalized, model) => {
    const units = readUnits(normalized)
      .flat()
      .filter(({ text }) => !ordersGrader(text));
    const here = new Set(model.points.flatMap(({ positions }) => positions));
    let [sumHere, sumElsewhere] = [0, 0];
    for (const { text } of units.slice(0, MAX_UNITS)) {
      let [nearest, nearestElsewhere] = [0, 0];
      for (const [position, cosine] of index.cosines(readTerms(text, model)).entries()) {
        if (here.has(position)) nearest = Math.max(nearest, cosine);
        else nearestElsewhere = Math.max(nearestElsewhere, cosine);
      }
      sumHere += nearest;
      sumElsewhere += nearestElsewhere;
    }
    const count = Math.min(units.length, MAX_UNITS);
    return count > 0 && sumElsewhere / count >= MIN_SIMILARITY && sumElsewhere >= MIN_RATIO * sumHere;
  };
}
