import { normalize } from '../text/normalize.ts';
import { isBare } from './bare-terms.ts';
import { STANCE_MODEL, THRESHOLDS } from './calibration.ts';
import { asksWhether, type Denial, denialIn } from './denial.ts';
import { logistic } from './logistic.ts';
import { isMention, isMostlyKeyword, type PointEvidence, probabilityOf } from './point-evidence.ts';
import type { ReplyUnit } from './reply-units.ts';
import type { ReadStance } from './stance.ts';

/** A unit with its terms and what they say for each point of the question. */
export interface WeighedUnit extends ReplyUnit {
  terms: ReadonlyMap<string, number>;
  evidence: PointEvidence[];
}

/** For each unit of a sentence, for each point, whether the unit denies it. */
export type ReadDenials = (sentence: readonly WeighedUnit[], normalized: string) => boolean[][];

/** From here on a clause speaks against a point rather than for it, and does so without words of denial. */
const AGAINST = 0.5;
const CLEARLY_AGAINST = 0.85;
/** From here on a wording that denies something itself explains the denial in the reply. */
const SAME_DENIAL_SIMILARITY = 0.3;
/** From here on, and so much closer than any wording that makes the point, a claim against it is recognised. */
const WRONG_SIMILARITY = 0.4;
const WRONG_MARGIN = 0.05;
/** From here on a stretch repeats wordings of a point. */
const REPEATED_CLOSENESS = 0.35;
/** Letters that are too few to have a tone. */
const MAX_TONELESS = 6;
/** Says what is to be thought of everything else, not of what was said before. */
const OF_THE_REST = /^(?:其他|其它|别的|剩下|其余|the rest|everything else|others?\b)/;
/** Grants what was denied, in whatever tone. */
const INSISTS = /(?:还是|倒是|仍然?|依然)(?:要|得|必须|需要)/;
/** After these words a sentence may go on to affirm what it denied. */
const TURN =
  /但|不过|而是|可是|然而|还是|才|其实|所以|因此|必须|一定|\b(?:but|however|instead|though|still|yet)\b/;

export function createReadDenials(readStance: ReadStance): ReadDenials {
  return (sentence, normalized) => {
    const denials = sentence.map(({ evidence }) => evidence.map(() => false));
    for (const clause of new Set(sentence.map((unit) => unit.clause))) {
      const members = [...sentence.keys()].filter((position) => sentence[position]?.clause === clause);
      const units = members.flatMap((position) => sentence[position] ?? []);
      const text = normalized.slice(units[0]?.start, units.at(-1)?.end);
      const denial = denialIn(text);
      const areBare = units.every((unit) => isBare(unit.text));
      const terms = new Map(units.flatMap((unit) => [...unit.terms]));
      const against = logistic(STANCE_MODEL, readStance(text, terms));
      const denies = (evidence: PointEvidence): boolean => {
        if (denial === 'reversed' || deniesItself(evidence, denial)) return false;
        if (denial === 'none') {
          if (
            areBare ||
            INSISTS.test(text) ||
            asksWhether(text) ||
            (text.length <= MAX_TONELESS && !isWrong(evidence))
          )
            return false;
        } else if (denial === 'clear' || against >= THRESHOLDS.denied || repeatsPoint(evidence)) return true;
        if (against >= CLEARLY_AGAINST) return true;
        return against >= AGAINST && (isWrong(evidence) || isMention(evidence));
      };
      for (const position of members) denials[position] = (sentence[position]?.evidence ?? []).map(denies);

      const isJudgement = denial === 'clear' && !OF_THE_REST.test(text) && !units.some(speaksOfAPoint);
      if (isJudgement) denyClause(sentence, sentence[(members[0] ?? 0) - 1]?.clause, denials);
    }
    carryOn(sentence, denials);
    return denials;
  };
}

/** A clause that only judges (“纯粹浪费钱”) judges the one before it. */
function denyClause(
  sentence: readonly WeighedUnit[],
  clause: number | undefined,
  denials: boolean[][],
): void {
  for (const [position, unit] of sentence.entries()) {
    if (unit.clause === clause) denials[position] = unit.evidence.map(() => true);
  }
}

/** What is denied once stays denied up to the end of the sentence, or to where it takes a turn. */
function carryOn(sentence: readonly WeighedUnit[], denials: readonly boolean[][]): void {
  const denied = new Set<number>();
  for (const [position, { text, evidence }] of sentence.entries()) {
    if (TURN.test(text)) denied.clear();
    const own = denials[position] ?? [];
    for (const point of denied) own[point] = true;
    for (const [point, each] of evidence.entries()) {
      if (own[point] && probabilityOf(each) >= THRESHOLDS.partial) denied.add(point);
    }
  }
}

const speaksOfAPoint = ({ evidence }: WeighedUnit): boolean =>
  evidence.some((each) => probabilityOf(each) >= THRESHOLDS.partial);

/** Whether the wording that it comes close to denies as much. */
const deniesItself = ({ wording, similarity }: PointEvidence, denial: Denial): boolean => {
  if (!wording || similarity < SAME_DENIAL_SIMILARITY) return false;
  const own = denialIn(normalize(wording.text));
  return own === 'clear' || (own === 'possible' && denial !== 'clear');
};

const isWrong = ({ similarity, wrongSimilarity }: PointEvidence): boolean =>
  wrongSimilarity >= WRONG_SIMILARITY && wrongSimilarity > similarity + WRONG_MARGIN;

/** Says what is said for the point, so that a word of denial in it denies the point. */
const repeatsPoint = (evidence: PointEvidence): boolean =>
  isMostlyKeyword(evidence) || evidence.closeness >= REPEATED_CLOSENESS;
