import { isBare } from './bare-terms.ts';
import { type Clause, splitClauses } from './split-clauses.ts';

/** The smallest stretch that can make a point: a clause, or an item of an enumeration in it. */
export interface ReplyUnit extends Clause {
  /** Its clause's place in the sentence; items of one enumeration share it. */
  clause: number;
}

const ENUMERATION = /、|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u;
/** So many bare terms with nothing but spaces between them are a list. */
const MIN_LISTED = 3;
/** A Han character by itself is a verb or a measure word beside an English term more often than a term. */
const LONE_HAN = /^\p{Script=Han}$/u;

/** The units of a normalised reply, sentence by sentence. */
export function readUnits(text: string): ReplyUnit[][] {
  return splitClauses(text).map((clauses) =>
    clauses.flatMap((clause, position) =>
      splitEnumeration(clause).map((unit) => ({ ...unit, clause: position })),
    ),
  );
}

function splitEnumeration(clause: Clause): Clause[] {
  const words = clause.text.split(/\s+/);
  const isTerm = (word: string): boolean => isBare(word) && !LONE_HAN.test(word);
  const isList = words.length >= MIN_LISTED && /\p{Script=Han}/u.test(clause.text) && words.every(isTerm);
  let from = 0;
  return clause.text.split(isList ? /\s+/ : ENUMERATION).flatMap((text) => {
    const start = clause.text.indexOf(text, from);
    from = start + text.length;
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    return [{ text, start: clause.start + start, end: clause.start + from }];
  });
}
