import { THRESHOLDS } from './calibration.ts';
import { concedes, isBadOutcome, isHarmless, lacks, likens, prescribes, TURN } from './clause-role.ts';
import { AGAINST, type Stance, stanceOf } from './clause-stance.ts';
import { doubtByContext } from './doubt-by-context.ts';
import { probabilityOf } from './point-evidence.ts';
import { createReadClauses, type ReadClause, speaksOfAPoint, type WeighedUnit } from './read-clauses.ts';
import type { ReadStance } from './stance.ts';

/** For each unit of a sentence, for each point, how the unit stands to it. */
export type ReadDenials = (sentence: readonly WeighedUnit[], normalized: string) => Stance[][];

/** Clauses before it that a clause can judge. */
const MAX_JUDGED = 2;

/** Probability from which a clause makes a point whatever stands before it. */
const SURE = 0.75;

/** Reads clause by clause what is denied, and then what the clauses of a sentence say of each other. */
export function createReadDenials(readStance: ReadStance): ReadDenials {
  const readClauses = createReadClauses(readStance);
  return (sentence, normalized) => {
    const clauses = readClauses(sentence, normalized);
    for (const [position, clause] of clauses.entries()) warn(clause, clauses[position + 1]);
    const firstUpheld = clauses.findIndex(({ denial }) => denial === 'reversed');
    const stances = clauses.map((clause, position) => {
      const isUpheld = firstUpheld >= 0 && firstUpheld < position;
      return (clause.units[0]?.evidence ?? []).map((_, point) => stanceOf(clause, point, isUpheld));
    });
    doubtByContext(clauses, stances);
    judge(clauses, stances);
    liken(clauses, stances);
    retract(clauses, stances);
    carryOn(clauses, stances);
    return clauses.flatMap(({ units }, position) => units.map(() => stances[position] ?? []));
  };
}

/** What bad comes of leaving it out speaks for it (“没有论坛，谁会留下来”), and so does what answers a doubt. */
function warn(clause: ReadClause, next: ReadClause | undefined): void {
  if (clause.isQuestion && next?.denial === 'reversed' && !next.units.some(speaksOfAPoint)) {
    clause.denial = 'reversed';
  }
  if (!next || clause.denial === 'clear' || !lacks(clause.text) || isHarmless(next.text)) return;
  if (next.denial !== 'clear' && !prescribes(next.text) && !isBadOutcome(next.text)) return;
  clause.denial = 'reversed';
  next.isJudgement = false;
  if (!next.units.some(speaksOfAPoint)) next.denial = 'reversed';
}

/** A clause that only judges (“纯粹浪费钱”) judges those before it, back to what is called for. */
function judge(clauses: readonly ReadClause[], stances: Stance[][]): void {
  for (const [position, { isJudgement, isRemark, denial }] of clauses.entries()) {
    const before = stances[position - 1];
    if (before && isRemark && clauses[position - 1]?.denial !== 'reversed') {
      stances[position - 1] = before.map((stance) => (stance === 'for' ? 'doubtful' : stance));
    }
    if (isJudgement && denial === 'clear') excuse(clauses[position + 1], stances[position + 1]);
    const judged = isJudgement ? judgedBy(clauses, position) : [];
    for (const each of denial === 'clear' ? [...judged, ...concededBefore(clauses, position)] : judged) {
      stances[each] = (stances[each] ?? []).map(() => 'against');
    }
  }
}

/** What follows a judgement says why, unless it calls for something: “账不用细算，亏着亏着就做大了”. */
function excuse(next: ReadClause | undefined, stances: Stance[] | undefined): void {
  if (!next || !stances || next.denial === 'reversed' || prescribes(next.text) || TURN.test(next.text))
    return;
  for (const [point, stance] of stances.entries()) {
    if (stance === 'for' && !reaches(next, point, SURE)) stances[point] = 'doubtful';
  }
}

/** The clauses that the judgement at a position speaks of. */
function judgedBy(clauses: readonly ReadClause[], position: number): number[] {
  const judged: number[] = [];
  let spoken = 0;
  for (let each = position - 1; each >= 0 && spoken < MAX_JUDGED; each--) {
    const clause = clauses[each];
    const isOther = clause?.denial === 'reversed' || (judged.length > 0 && prescribes(clause?.text ?? ''));
    if (!clause || isOther) break;
    judged.push(each);
    if (clause.units.some(speaksOfAPoint)) spoken++;
    if (TURN.test(clause.text)) break;
  }
  return judged;
}

/** The clauses that were granted before a sentence turned to the denial at a position: “虽然清楚，但用不着”. */
function concededBefore(clauses: readonly ReadClause[], position: number): number[] {
  const turn = clauses.findLastIndex(({ text }, each) => each <= position && TURN.test(text));
  const conceded = clauses.findIndex(({ text }) => concedes(text));
  return conceded < 0 ? [] : [...clauses.keys()].slice(conceded, Math.max(conceded, turn));
}

/** What is likened to what was denied is denied as well: “L2加了跟没加似的，dropout同理”. */
function liken(clauses: readonly ReadClause[], stances: Stance[][]): void {
  for (const [position, { text, denial }] of clauses.entries()) {
    if (denial !== 'none' || !likens(text)) continue;
    const before = clauses.slice(0, position);
    const last = before.findLast((clause) => clause.denial !== 'none' || prescribes(clause.text));
    if (last?.denial === 'clear') stances[position] = (stances[position] ?? []).map(() => 'against');
  }
}

/** What is denied first and called for afterwards is called for: “默认参数不够好，要调参”. */
function retract(clauses: readonly ReadClause[], stances: Stance[][]): void {
  for (const [position, clause] of clauses.entries()) {
    if (clause.denial === 'clear' || clause.against >= AGAINST || !prescribes(clause.text)) continue;
    for (const [point, stance] of (stances[position] ?? []).entries()) {
      if (stance === 'against' || !makes(clause, point)) continue;
      for (const before of stances.slice(0, position)) before[point] = 'for';
    }
  }
}

/**
 * What is denied once stays denied up to the end of the sentence, or to where it takes a turn, and was denied since the
 * last turn.
 */
function carryOn(clauses: readonly ReadClause[], stances: Stance[][]): void {
  const denied = new Set<number>();
  const carry = (position: number): void => {
    const clause = clauses[position];
    const own = stances[position];
    if (!clause || !own) return;
    for (const point of denied) if (clause.denial !== 'reversed') own[point] = 'against';
    for (const [point, stance] of own.entries()) {
      if (stance === 'against' && touches(clause, point)) denied.add(point);
    }
  };
  for (const [position, { text }] of clauses.entries()) {
    if (TURN.test(text)) denied.clear();
    carry(position);
  }
  denied.clear();
  for (const [position, { text }] of [...clauses.entries()].reverse()) {
    if (prescribes(text)) denied.clear();
    carry(position);
    if (TURN.test(text)) denied.clear();
  }
}

const reaches = ({ units }: ReadClause, point: number, least: number): boolean =>
  units.some(({ evidence }) => {
    const own = evidence[point];
    return own !== undefined && probabilityOf(own) >= least;
  });
const touches = (clause: ReadClause, point: number): boolean => reaches(clause, point, THRESHOLDS.partial);
const makes = (clause: ReadClause, point: number): boolean => reaches(clause, point, THRESHOLDS.covered);
