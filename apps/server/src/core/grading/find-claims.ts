import { isBare } from './bare-terms.ts';
import { isBetterClaim, type PointClaims } from './claim.ts';
import { ordersGrader } from './grading-orders.ts';
import { giveEachIdeaOnce } from './one-idea-one-point.ts';
import { belongsElsewhere, isMention, probabilityOf, weighEvidence } from './point-evidence.ts';
import type { QuestionModel } from './question-model.ts';
import { createReadDenials, type WeighedUnit } from './read-denials.ts';
import { readUnits } from './reply-units.ts';
import type { ReadStance } from './stance.ts';
import type { ReadTerms } from './unit-terms.ts';
import type { WordingIndex } from './wording-index.ts';

/** For each point of the question, the best of what a normalised reply says for and against it. */
export type FindClaims = (normalized: string, model: QuestionModel) => PointClaims[];

/** Units of a sentence that can make a point together. */
const MAX_UNITS = 3;
/** Units that are read; nobody says more in one answer. */
const MAX_REPLY_UNITS = 300;

interface Dependencies {
  index: WordingIndex;
  readTerms: ReadTerms;
  readStance: ReadStance;
}

/**
 * Looks for claims sentence by sentence: what one sentence says does not depend on the others, so neither their
 * order nor repetition changes a grade. Orders to the grader are left out.
 */
export function createFindClaims({ index, readTerms, readStance }: Dependencies): FindClaims {
  const readDenials = createReadDenials(readStance);

  return (normalized, model) => {
    const claims: PointClaims[] = model.points.map(() => ({}));
    let left = MAX_REPLY_UNITS;
    for (const units of readUnits(normalized)) {
      const sentence = units
        .filter(({ text }) => !ordersGrader(text))
        .slice(0, left)
        .map((unit): WeighedUnit => {
          const terms = readTerms(unit.text, model);
          return { ...unit, terms, evidence: weighEvidence(terms, model, index) };
        });
      left -= sentence.length;
      findInSentence(sentence, readDenials(sentence, normalized), model, claims);
    }
    return giveEachIdeaOnce(claims, model, index);
  };

  function findInSentence(
    sentence: readonly WeighedUnit[],
    denials: readonly boolean[][],
    model: QuestionModel,
    claims: PointClaims[],
  ): void {
    for (const [first, { start }] of sentence.entries()) {
      const together = new Map<string, number>();
      for (const [offset, unit] of sentence.slice(first, first + MAX_UNITS).entries()) {
        for (const [term, weight] of unit.terms) {
          together.set(term, Math.max(weight, together.get(term) ?? 0));
        }
        const window = sentence.slice(first, first + offset + 1);
        const terms = new Map(together);
        const areBare = window.every(({ text }) => isBare(text));
        const evidence = offset === 0 ? unit.evidence : weighEvidence(together, model, index);
        for (const [point, each] of evidence.entries()) {
          const denied = window.filter((_, position) => denials[first + position]?.[point]).length;
          const found = claims[point];
          if (!found || (denied > 0 && denied < window.length)) continue;
          if (window.some(({ evidence: own }) => own[point] && belongsElsewhere(own[point]))) continue;
          const { wording, similarity } = each;
          const claim = {
            start,
            end: unit.end,
            terms,
            probability: probabilityOf(each),
            isMention: areBare || isMention(each),
            wording,
            similarity,
          };
          const side = denied > 0 ? 'denied' : 'affirmed';
          if (isBetterClaim(claim, found[side])) found[side] = claim;
        }
      }
    }
  }
}
