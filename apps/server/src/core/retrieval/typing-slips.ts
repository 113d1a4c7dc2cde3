import { readingsOf, splitSyllables } from '../text/pinyin.ts';
import { type Run, runsOf, stem } from '../text/tokenize.ts';
import { createHomophones } from './homophones.ts';
import { createCorrectWord } from './misspelled-words.ts';

/** Something typed that is not known, and the known terms it may be meant for. */
export interface Slip {
  /** The term as it was typed; for pinyin, two syllables. */
  typed: string;
  /** Terms of the question that the slip stands in the place of. */
  replaces: string[];
  meant: string[];
  /** Set when all of `meant` are meant, one after the other, instead of one of them. */
  areTogether?: true;
}

export type FindSlips = (normalized: string) => Slip[];

/** Finds misspelled Latin words and words run together (lowlatency → low, latency) by the words of one index. */
export function createFindMisspellings(terms: Iterable<string>): FindSlips {
  const correct = createMisspellingOf(new Set(terms));
  return (normalized) =>
    runsOf(normalized)
      .filter(({ isHan }) => !isHan)
      .map(({ text }) => correct(text))
      .filter(({ meant }) => meant.length > 0);
}

/**
 * Finds typing slips by the words of one index: pairs of Han characters that sound like known ones (过你 → 过拟),
 * pinyin in Latin letters (shuju → 数据), misspelled words and words run together.
 */
export function createFindSlips(terms: Iterable<string>): FindSlips {
  const known = new Set(terms);
  const homophones = createHomophones(known);
  const misspellingOf = createMisspellingOf(known);

  const hanSlips = (text: string): Slip[] => {
    const characters = Array.from(text);
    return characters.slice(0, -1).flatMap((first, index) => {
      const second = characters[index + 1] ?? '';
      const typed = first + second;
      if (known.has(typed)) return [];
      return [{ typed, replaces: [], meant: homophones.find(readingsOf(first), readingsOf(second)) }];
    });
  };

  const latinSlips = (words: string[]): Slip[] => {
    const typed = words.map((word) => splitSyllables(word, homophones.syllables));
    const syllables = typed.flatMap((word) => word ?? []);
    if (!typed.includes(undefined) && syllables.length > 1 && !words.some((word) => known.has(stem(word)))) {
      const replaces = words.map(stem);
      return syllables.slice(0, -1).map((first, index) => {
        const second = syllables[index + 1] ?? '';
        return { typed: `${first} ${second}`, replaces, meant: homophones.find([first], [second]) };
      });
    }
    return words.map(misspellingOf);
  };

  return (normalized) =>
    stretchesOf(runsOf(normalized))
      .flatMap(({ isHan, words }) => (isHan ? words.flatMap(hanSlips) : latinSlips(words)))
      .filter(({ meant }) => meant.length > 0);
}

function createMisspellingOf(known: ReadonlySet<string>): (word: string) => Slip {
  const correctWord = createCorrectWord(known);
  return (word) => {
    const { words: meant, areTogether } = correctWord(word);
    return { typed: stem(word), replaces: [], meant, ...(areTogether && { areTogether }) };
  };
}

/** Neighbouring runs of one script together. */
function stretchesOf(runs: Run[]): { isHan: boolean; words: string[] }[] {
  const stretches: { isHan: boolean; words: string[] }[] = [];
  for (const { text, isHan } of runs) {
    const last = stretches.at(-1);
    if (last && last.isHan === isHan) last.words.push(text);
    else stretches.push({ isHan, words: [text] });
  }
  return stretches;
}
