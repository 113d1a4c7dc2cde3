import { normalize } from '../text/normalize.ts';
import { isBare } from './bare-terms.ts';
import { POINT_MODEL, STANCE_MODEL, THRESHOLDS } from './calibration.ts';
import { denialIn } from './denial.ts';
import { ordersGrader } from './grading-orders.ts';
import { logistic, withProducts } from './logistic.ts';
import { type PointEvidence, weighEvidence } from './point-evidence.ts';
import type { QuestionModel } from './question-model.ts';
import { type ReplyUnit, readUnits } from './reply-units.ts';
import type { ReadStance } from './stance.ts';
import type { ReadTerms } from './unit-terms.ts';
import type { Wording, WordingIndex } from './wording-index.ts';

/** A stretch of a normalised reply that speaks of a point. */
export interface Claim {
  start: number;
  end: number;
  /** That the stretch makes the point, or would if it did not deny it. */
  probability: number;
  /** It only names the point. */
  isMention: boolean;
  wording: Wording | undefined;
  similarity: number;
}

/** The best of what a reply says for a point, and of what it says against it. */
export interface PointClaims {
  affirmed?: Claim;
  denied?: Claim;
}

export interface FoundClaims {
  /** In the order of the question's points. */
  claims: PointClaims[];
  /** The reply comes much closer to the points of other questions than to those of this one. */
  fitsElsewhere: boolean;
}

export type FindClaims = (normalized: string, model: QuestionModel) => FoundClaims;

/** Units of a sentence that can make a point together. */
const MAX_UNITS = 3;
/** Units looked at; nobody says more in one answer. */
const MAX_REPLY_UNITS = 300;
const MIN_BEYOND_KEYWORD = 20;
/** From here on a wording that denies something itself explains the denial in the reply. */
const SAME_DENIAL_SIMILARITY = 0.3;
const WRONG_SIMILARITY = 0.4;
const WRONG_MARGIN = 0.05;
const OF_THE_REST = /^(?:其他|其它|别的|剩下|其余|the rest|everything else|others|other)/;

interface Dependencies {
  index: WordingIndex;
  readTerms: ReadTerms;
  readStance: ReadStance;
}

export function createFindClaims({ index, readTerms, readStance }: Dependencies): FindClaims {
  const probabilityOf = ({ features }: PointEvidence) => logistic(POINT_MODEL, withProducts(features));

  return (normalized, model) => {
    const claims: PointClaims[] = model.points.map(() => ({}));
    let seen = 0;
    for (const sentence of readUnits(normalized)) {
      const units = sentence.filter(({ text }) => !ordersGrader(text)).slice(0, MAX_REPLY_UNITS - seen);
      seen += units.length;
      const terms = units.map(({ text }) => readTerms(text, model));
      const own = terms.map((each) => weighEvidence(each, model, index));
      const denies = readDenials(normalized, units, terms, own);
      for (let first = 0; first < units.length; first++) {
        const together = new Map<string, number>();
        for (let last = first; last < Math.min(units.length, first + MAX_UNITS); last++) {
          for (const [term, weight] of terms[last] ?? []) {
            together.set(term, Math.max(weight, together.get(term) ?? 0));
          }
          const evidence = first === last ? own[first] : weighEvidence(together, model, index);
          const window = units.slice(first, last + 1);
          const bare = window.every(({ text }) => isBare(text));
          for (const [point, each] of (evidence ?? []).entries()) {
            const denied = window.filter((_, offset) => denies[first + offset]?.[point]).length;
            if (denied > 0 && denied < window.length) continue;
            const claim: Claim = {
              start: window[0]?.start ?? 0,
              end: window.at(-1)?.end ?? 0,
              probability: probabilityOf(each),
              isMention: bare || isMention(each),
              wording: each.wording,
              similarity: each.similarity,
            };
            const side = denied > 0 || isWrong(each) ? 'denied' : 'affirmed';
            const found = claims[point];
            if (found && isBetter(claim, found[side])) found[side] = claim;
          }
        }
      }
    }
    return { claims, fitsElsewhere: false };
  };

  /** For each unit, whether it denies each point. */
  function readDenials(
    normalized: string,
    units: readonly ReplyUnit[],
    terms: readonly ReadonlyMap<string, number>[],
    own: readonly PointEvidence[][],
  ): boolean[][] {
    const clauses = [...new Set(units.map(({ clause }) => clause))];
    const denials = units.map(() => [] as boolean[]);
    for (const clause of clauses) {
      const members = [...units.keys()].filter((position) => units[position]?.clause === clause);
      const text = normalized.slice(units[members[0] ?? 0]?.start, units[members.at(-1) ?? 0]?.end);
      const denial = denialIn(text);
      if (denial === 'none') continue;
      const all = new Map(members.flatMap((position) => [...(terms[position] ?? [])]));
      const isFirm = logistic(STANCE_MODEL, readStance(text, all)) >= THRESHOLDS.denied;
      for (const position of members) {
        denials[position] = (own[position] ?? []).map(
          (evidence) => (isFirm || isMention(evidence)) && !deniesItself(evidence),
        );
      }
      const before = (members[0] ?? 0) - 1;
      const isAboutAPoint = members.some((position) =>
        (own[position] ?? []).some((each) => probabilityOf(each) >= THRESHOLDS.partial),
      );
      if (isAboutAPoint || before < 0 || denial !== 'clear' || OF_THE_REST.test(text)) continue;
      for (
        let position = before;
        position >= 0 && units[position]?.clause === units[before]?.clause;
        position--
      ) {
        denials[position] = (own[position] ?? []).map(() => true);
      }
    }
    return denials;
  }
}

const isMention = ({ beyondKeyword }: PointEvidence): boolean => beyondKeyword < MIN_BEYOND_KEYWORD;

/** The wording that comes closest denies something as well, so the reply does so with it. */
const deniesItself = ({ wording, similarity }: PointEvidence): boolean =>
  wording !== undefined &&
  similarity >= SAME_DENIAL_SIMILARITY &&
  denialIn(normalize(wording.text)) !== 'none';

const isWrong = ({ similarity, wrongSimilarity }: PointEvidence): boolean =>
  wrongSimilarity >= WRONG_SIMILARITY && wrongSimilarity > similarity + WRONG_MARGIN;

const levelOf = ({ probability, isMention }: Claim): number =>
  probability < THRESHOLDS.partial ? 0 : probability < THRESHOLDS.covered || isMention ? 1 : 2;

/** The shorter of two that are about as good. */
function isBetter(claim: Claim, than: Claim | undefined): boolean {
  if (!than) return true;
  const [level, other] = [levelOf(claim), levelOf(than)];
  if (level !== other) return level > other;
  return claim.probability > than.probability;
}
