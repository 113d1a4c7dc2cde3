import { distance } from 'fastest-levenshtein';
import { stem } from '../text/tokenize.ts';

const LATIN_WORD = /^[a-z][a-z0-9]+$/;
const MIN_LENGTH = 5;
const MIN_PART_LENGTH = 3;

/** The known words that an unknown Latin word may be meant for: one slip of the key, or two words run together. */
export type CorrectWord = (word: string) => string[];

/** Corrects words towards those of an index (stems). */
export function createCorrectWord(terms: Iterable<string>): CorrectWord {
  const known = new Set<string>();
  const byLength = new Map<number, string[]>();
  for (const term of terms) {
    if (!LATIN_WORD.test(term)) continue;
    known.add(term);
    byLength.set(term.length, [...(byLength.get(term.length) ?? []), term]);
  }
  return (word) => {
    const stemmed = stem(word);
    if (word.length < MIN_LENGTH || known.has(stemmed)) return [];
    const allowed = stemmed.length >= 8 ? 2 : 1;
    const similar: string[] = [];
    for (let length = stemmed.length - allowed; length <= stemmed.length + allowed; length++) {
      for (const term of byLength.get(length) ?? []) {
        if (term[0] === stemmed[0] && distance(term, stemmed) <= allowed) similar.push(term);
      }
    }
    return similar.length > 0 ? similar : (splitWords(word, known) ?? []);
  };
}

/** The fewest known words that a word is made of when its spaces are missing. */
function splitWords(word: string, known: ReadonlySet<string>): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = MIN_PART_LENGTH; end <= word.length; end++) {
    for (let start = 0; start + MIN_PART_LENGTH <= end; start++) {
      const before = best[start];
      const part = stem(word.slice(start, end));
      if (!before || !known.has(part)) continue;
      if (!best[end] || before.length + 1 < (best[end]?.length ?? 0)) best[end] = [...before, part];
    }
  }
  return best[word.length];
}
