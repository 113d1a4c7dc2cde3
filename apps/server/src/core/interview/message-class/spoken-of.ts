import { COMMON_WORDS } from './common-words.ts';

/** What a kind of aside is recognised by. */
interface Vocabulary {
  /** What it cannot do without. */
  cue: RegExp;
  /** Words that go along with it beside the common ones, separated by spaces. */
  words: string;
}

/** Longer clauses say more than an aside does. */
const MAX_LENGTH = 60;

/**
 * Recognises a kind of aside by its words: a normalised clause is one that has the cue and is made of the common
 * words of asides and those of its kind alone. One word of any subject, and it is none: “提示一下” asks for a hint,
 * “提示用户” does not.
 */
export function spokenOf({ cue, words }: Vocabulary): (clause: string) => boolean {
  const known = new Set([...COMMON_WORDS, ...wordsIn(words)]);
  const longest = Math.max(...[...known].map((word) => word.length));
  return (clause) => clause.length <= MAX_LENGTH && cue.test(clause) && isMadeOf(clause, known, longest);
}

/** The words of a list. */
export const wordsIn = (list: string): string[] => list.split(/\s+/).filter(Boolean);

const LATIN = /^[a-z0-9]$/;
const SEPARATOR = /^[^\p{L}\p{N}]$/u;

function isMadeOf(clause: string, known: ReadonlySet<string>, longest: number): boolean {
  const isReached = new Array<boolean>(clause.length + 1).fill(false);
  isReached[0] = true;
  for (let start = 0; start < clause.length; start++) {
    if (!isReached[start]) continue;
    if (SEPARATOR.test(clause.charAt(start))) isReached[start + 1] = true;
    for (let end = start + 1; end <= Math.min(clause.length, start + longest); end++) {
      const cutsWord = LATIN.test(clause.charAt(end - 1)) && LATIN.test(clause.charAt(end));
      if (!cutsWord && known.has(clause.slice(start, end))) isReached[end] = true;
    }
  }
  return isReached[clause.length] === true;
}
