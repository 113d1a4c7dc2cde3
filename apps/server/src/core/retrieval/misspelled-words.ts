import { distance } from 'fastest-levenshtein';
import { STOP_WORDS, stem } from '../text/tokenize.ts';

const LATIN_WORD = /^[a-z][a-z0-9]+$/;
const MIN_LENGTH = 5;
/** Longer ones are no words. */
const MAX_LENGTH = 40;
/** Two neighbours in the wrong order say more than a wrong letter. */
const MIN_SWAPPED_LENGTH = 4;
const MIN_PART_LENGTH = 3;
const MIN_STOP_WORD_LENGTH = 2;
/** Endings that stems are without, where a slip keeps the stemmer from cutting them. */
const ENDINGS = ['ability', 'ation', 'ization', 'iveness', 'ness', 'ment', 'ition'];
const MIN_ENDING_LENGTH = 3;

/** What an unknown Latin word may be meant for. */
export interface Correction {
  /** Known words, as stems. */
  words: string[];
  /** Whether the words were run together, so that not one of them is meant, but all. */
  areTogether: boolean;
}

/**
 * Corrects an unknown Latin word: two letters swapped, a slip of the key, a slip in an ending, or words run together.
 * Gives no words where it knows none.
 */
export type CorrectWord = (word: string) => Correction;

/** Corrects words towards those of an index (stems). */
export function createCorrectWord(terms: Iterable<string>): CorrectWord {
  const known = new Set<string>();
  const byShape = new Map<string, string[]>();
  for (const term of terms) {
    if (!LATIN_WORD.test(term)) continue;
    known.add(term);
    const shape = shapeOf(term, term.length);
    const alike = byShape.get(shape);
    if (alike) alike.push(term);
    else byShape.set(shape, [term]);
  }

  const oneOrTwoSlipsFrom = (stemmed: string): string[] => {
    const allowed = stemmed.length >= 8 ? 2 : 1;
    const similar: string[] = [];
    for (let length = stemmed.length - allowed; length <= stemmed.length + allowed; length++) {
      for (const term of byShape.get(shapeOf(stemmed, length)) ?? []) {
        if (distance(term, stemmed) <= allowed) similar.push(term);
      }
    }
    return similar;
  };
  const withAnotherEnding = (word: string): string[] => {
    for (let length = word.length - MIN_ENDING_LENGTH; length >= MIN_LENGTH; length--) {
      const rest = word.slice(length);
      if (known.has(word.slice(0, length)) && ENDINGS.some((ending) => distance(ending, rest) <= 1)) {
        return [word.slice(0, length)];
      }
    }
    return [];
  };

  const alternatives = (word: string): string[] => {
    const swapped = swapsOf(word)
      .map(stem)
      .filter((term) => known.has(term));
    if (swapped.length > 0 || word.length < MIN_LENGTH) return [...new Set(swapped)];
    const similar = oneOrTwoSlipsFrom(stem(word));
    return similar.length > 0 ? similar : withAnotherEnding(word);
  };

  return (word) => {
    const isCorrect = known.has(stem(word)) || STOP_WORDS.has(word);
    if (word.length < MIN_SWAPPED_LENGTH || word.length > MAX_LENGTH || isCorrect) {
      return { words: [], areTogether: false };
    }
    const words = alternatives(word);
    if (words.length > 0) return { words, areTogether: false };
    return { words: splitWords(word, known) ?? [], areTogether: true };
  };
}

/** Words of one shape have the first letter and the length in common. */
const shapeOf = (word: string, length: number): string => `${word[0]}${length}`;

/** The word with two neighbouring letters in each other's place, for every two that differ. */
function swapsOf(word: string): string[] {
  const swaps: string[] = [];
  for (let at = 0; at + 1 < word.length; at++) {
    const [first, second] = [word[at] ?? '', word[at + 1] ?? ''];
    if (first !== second) swaps.push(word.slice(0, at) + second + first + word.slice(at + 2));
  }
  return swaps;
}

/** The fewest words that a word is made of when its spaces are missing: those of them that are known. */
function splitWords(word: string, known: ReadonlySet<string>): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    for (let start = 0; start < end; start++) {
      const before = best[start];
      const part = word.slice(start, end);
      if (!before || !isWord(part, known)) continue;
      if (!best[end] || before.length + 1 < (best[end]?.length ?? 0)) best[end] = [...before, part];
    }
  }
  return best[word.length]?.filter((part) => !STOP_WORDS.has(part)).map(stem);
}

const isWord = (part: string, known: ReadonlySet<string>): boolean =>
  STOP_WORDS.has(part)
    ? part.length >= MIN_STOP_WORD_LENGTH
    : part.length >= MIN_PART_LENGTH && known.has(stem(part));
