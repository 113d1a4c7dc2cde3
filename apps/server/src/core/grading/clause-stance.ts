import { normalize } from '../text/normalize.ts';
import { isBare } from './bare-terms.ts';
import { THRESHOLDS } from './calibration.ts';
import { echoes, prescribes } from './clause-role.ts';
import { asksWhether, type Denial, denialIn } from './denial.ts';
import { isMention, isMostlyKeyword, isStrange, type PointEvidence } from './point-evidence.ts';
import type { ReadClause } from './read-clauses.ts';

/** How a stretch stands to a point: `doubtful` may deny it, so that it is no proof that the point was made. */
export type Stance = 'for' | 'doubtful' | 'against';

/** From here on a clause speaks against a point rather than for it, and does so without words of denial. */
export const AGAINST = 0.5;
const CLEARLY_AGAINST = 0.85;
/** From here on a clause that is recognised as a claim against the point is one. */
const SLIGHTLY_AGAINST = 0.15;
/** From here on a clause with words that may deny is no proof. */
const DOUBTFUL = 0.2;
/** From here on a wording that denies something itself explains the denial in the reply. */
const SAME_DENIAL_SIMILARITY = 0.3;
/** From here on, and so much closer than any wording that makes the point, a claim against it is recognised. */
const WRONG_SIMILARITY = 0.4;
const WRONG_MARGIN = 0.05;
/** The same by meaning, as far as it is read; and from where on a stretch may be such a claim. */
const WRONG_NEARNESS = 0.08;
const LEANING = 0.04;
/** From here on a stretch repeats wordings of a point. */
const REPEATED_CLOSENESS = 0.35;
/** Letters that are too few to have a tone. */
const MAX_TONELESS = 6;
/** Letters in which nothing can be said of a point beside its name. */
const MAX_TERSE = 8;
/** Grants what was denied, in whatever tone. */
const INSISTS = /(?:还是|倒是|仍然?|依然)(?:要|得|必须|需要)/;

/** Opens with a word that forbids what follows, and does not forbid a lack. */
const FORBIDS = /^(?:千万|可|也|都|就|更|咱们?|我们|劝你|绝对|我看)*(?:别|不要|甭)[^不没无乱]*$/;

/**
 * How a clause stands to a point by its own words; where it is a list, as the item of which that is worst. `isUpheld`: the
 * sentence has insisted on what it speaks of, so that strange words are how it goes on.
 */
export function stanceOf(clause: ReadClause, point: number, isUpheld: boolean): Stance {
  const { text, units, denial, against, isQuestion } = clause;
  const said = units.every(({ text: own }) => isBare(own))
    ? units
    : units.filter(({ text: own }) => !isBare(own));
  const all = said.flatMap((unit) => unit.evidence[point] ?? []);
  if (denial === 'reversed' || INSISTS.test(text)) return 'for';
  if (all.some((evidence) => isDenied(evidence, clause))) return 'against';
  if (all.every((evidence) => deniesItself(evidence, denial))) return 'for';
  if (isQuestion && echoes(text)) return 'doubtful';
  if (denial === 'none') {
    if (text.length <= MAX_TONELESS || asksWhether(text) || units.every((unit) => isBare(unit.text)))
      return 'for';
    if (all.some(leansAgainst)) return 'doubtful';
    if (!isUpheld && text.length > MAX_TERSE && !prescribes(text) && all.every(isStrange)) return 'doubtful';
    return against >= AGAINST && !prescribes(text) ? 'doubtful' : 'for';
  }
  if (FORBIDS.test(text) && against >= DOUBTFUL && !all.some(isWrong)) return 'against';
  return against >= DOUBTFUL ? 'doubtful' : 'for';
}

function isDenied(evidence: PointEvidence, { text, units, denial, against }: ReadClause): boolean {
  if (deniesItself(evidence, denial)) return false;
  if (denial === 'none') {
    if (asksWhether(text) || units.every((unit) => isBare(unit.text))) return false;
    if (text.length <= MAX_TONELESS && !isWrong(evidence)) return false;
  } else if (denial === 'clear' || against >= THRESHOLDS.denied || repeatsPoint(evidence)) return true;
  if (against >= CLEARLY_AGAINST || (isWrong(evidence) && against >= SLIGHTLY_AGAINST)) return true;
  return against >= AGAINST && (isWrong(evidence) || (isMention(evidence) && !prescribes(text)));
}

/** Whether the wording that it comes close to denies as much. */
const deniesItself = ({ wording, similarity }: PointEvidence, denial: Denial): boolean => {
  if (!wording || similarity < (denial === 'clear' ? 1.5 : 1) * SAME_DENIAL_SIMILARITY) return false;
  const own = denialIn(normalize(wording.text));
  return own === 'clear' || (own === 'possible' && denial !== 'clear');
};

const isWrong = ({ similarity, wrongSimilarity, wrongNearness = 0 }: PointEvidence): boolean =>
  (wrongSimilarity >= WRONG_SIMILARITY && wrongSimilarity > similarity + WRONG_MARGIN) ||
  (wrongNearness >= WRONG_NEARNESS && wrongSimilarity > similarity + 2 * WRONG_MARGIN);

/** Comes closer to a claim against the point than to any wording that makes it, though not by much. */
const leansAgainst = ({ similarity, wrongSimilarity, wrongNearness = 0 }: PointEvidence): boolean =>
  wrongNearness >= LEANING && wrongSimilarity >= similarity + WRONG_MARGIN;

/** Says what is said for the point, so that a word of denial in it denies the point. */
const repeatsPoint = (evidence: PointEvidence): boolean =>
  isMostlyKeyword(evidence) || evidence.closeness >= REPEATED_CLOSENESS;
