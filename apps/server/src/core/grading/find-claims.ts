import { isBare } from './bare-terms.ts';
import { isBetterClaim, isBetterStretch, type PointClaims } from './claim.ts';
import type { Stance } from './clause-stance.ts';
import { ordersGrader } from './grading-orders.ts';
import type { Meaning, ReadMeanings } from './meaning.ts';
import { giveEachIdeaOnce } from './one-idea-one-point.ts';
import { isPassingMention } from './passing-mention.ts';
import { belongsElsewhere, isMention, probabilityOf, weighEvidence } from './point-evidence.ts';
import type { QuestionModel } from './question-model.ts';
import type { WeighedUnit } from './read-clauses.ts';
import { createReadDenials } from './read-denials.ts';
import { type ReplyUnit, readUnits } from './reply-units.ts';
import type { ReadStance } from './stance.ts';
import type { ReadTerms } from './unit-terms.ts';
import type { WordingIndex } from './wording-index.ts';

/** For each point of the question, the best of what a normalised reply says for and against it. */
export type FindClaims = (normalized: string, model: QuestionModel) => Promise<PointClaims[]>;

/** Units of a sentence that can make a point together. */
const MAX_UNITS = 3;
/** Units that are read; nobody says more in one answer. */
const MAX_REPLY_UNITS = 300;

/** Opens an example of what stands before it. */
const EXAMPLE = /^(?:如(?![果何今此同若下])|比如|例如|譬如|诸如|像(?!素)|such as\b|like\b|e\.g)/;

interface Dependencies {
  index: WordingIndex;
  readTerms: ReadTerms;
  readStance: ReadStance;
  readMeanings?: ReadMeanings | undefined;
}

/**
 * Looks for claims sentence by sentence: what one sentence says does not depend on the others, so neither their
 * order nor repetition changes a grade. Orders to the grader are left out.
 */
export function createFindClaims({ index, readTerms, readStance, readMeanings }: Dependencies): FindClaims {
  const readDenials = createReadDenials(readStance);

  return async (normalized, model) => {
    const claims: PointClaims[] = model.points.map(() => ({}));
    const sentences = readSentences(normalized);
    const meanings = await readMeanings?.(sentences.flatMap(windowsOf).map(textOf), model);
    for (const units of sentences) {
      const sentence = units.map((unit): WeighedUnit => {
        const terms = readTerms(unit.text, model);
        return { ...unit, terms, evidence: weighEvidence(terms, model, index, meanings?.get(unit.text)) };
      });
      const found = findInSentence(sentence, readDenials(sentence, normalized), model, meanings);
      for (const [point, each] of found.entries()) keepBetter(claims[point], each);
    }
    return giveEachIdeaOnce(claims, model, index);
  };

  function findInSentence(
    sentence: readonly WeighedUnit[],
    stances: readonly Stance[][],
    model: QuestionModel,
    meanings: ReadonlyMap<string, Meaning> | undefined,
  ): PointClaims[] {
    const claims: PointClaims[] = model.points.map(() => ({}));
    for (const [first, opening] of sentence.entries()) {
      const { start } = (EXAMPLE.test(opening.text) && sentence[first - 1]) || opening;
      const together = new Map<string, number>();
      for (const [offset, unit] of sentence.slice(first, first + MAX_UNITS).entries()) {
        for (const [term, weight] of unit.terms) {
          together.set(term, Math.max(weight, together.get(term) ?? 0));
        }
        const window = sentence.slice(first, first + offset + 1);
        const terms = new Map(together);
        const areBare = window.every(({ text }) => isBare(text) || isPassingMention(text));
        const meaning = meanings?.get(textOf(window));
        const evidence = offset === 0 ? unit.evidence : weighEvidence(together, model, index, meaning);
        for (const [point, each] of evidence.entries()) {
          const own = window.map((_, position) => stances[first + position]?.[point]);
          const denied = own.filter((stance) => stance === 'against').length;
          const found = claims[point];
          if (!found || (denied > 0 && denied < window.length)) continue;
          if (window.some(({ evidence: own }) => own[point] && belongsElsewhere(own[point]))) continue;
          const { wording, similarity } = each;
          const claim = {
            start,
            end: unit.end,
            terms,
            meaning,
            probability: probabilityOf(each),
            isMention: areBare || own.includes('doubtful') || isMention(each),
            wording,
            similarity,
          };
          const side = denied > 0 ? 'denied' : 'affirmed';
          if (isBetterStretch(claim, found[side])) found[side] = claim;
        }
      }
    }
    return claims;
  }
}

function keepBetter(best: PointClaims | undefined, found: PointClaims): void {
  for (const side of ['affirmed', 'denied'] as const) {
    const claim = found[side];
    if (best && claim && isBetterClaim(claim, best[side])) best[side] = claim;
  }
}

/** The units of each sentence that count. */
function readSentences(normalized: string): ReplyUnit[][] {
  let left = MAX_REPLY_UNITS;
  return readUnits(normalized).map((units) => {
    const sentence = units.filter(({ text }) => !ordersGrader(text)).slice(0, left);
    left -= sentence.length;
    return sentence;
  });
}

/** Units that follow each other, as many as can make a point together. */
const windowsOf = <Unit>(sentence: readonly Unit[]): Unit[][] =>
  [...sentence.keys()].flatMap((first) =>
    Array.from({ length: Math.min(MAX_UNITS, sentence.length - first) }, (_, offset) =>
      sentence.slice(first, first + offset + 1),
    ),
  );

const textOf = (units: readonly ReplyUnit[]): string => units.map(({ text }) => text).join('，');
