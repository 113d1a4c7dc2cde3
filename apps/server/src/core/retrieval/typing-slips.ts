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

/**
 * Finds typing slips by the words of one index: pairs of Han characters that sound like known ones (过你 → 过拟),
 * pinyin in Latin letters (shuju → 数据), misspelled words and words run together (lowlatency → low, latency). A known
 * pair that is not certain may be a slip all the same: two characters that happen to meet in one of many wordings.
 */
export function createFindSlips(
  terms: Iterable<string>,
  isCertain: (term: string) => boolean = () => true,
): FindSlips {
  const known = new Set(terms);
  const homophones = createHomophones(Array.from(known).filter(isCertain));
  const correctWord = createCorrectWord(known);

  const hanSlips = (text: string): Slip[] => {
    const characters = Array.from(text);
    return characters.slice(0, -1).flatMap((first, index) => {
      const second = characters[index + 1] ?? '';
      const typed = first + second;
      if (known.has(typed) && isCertain(typed)) return [];
      const meant = homophones.find(readingsOf(first), readingsOf(second));
      return [{ typed, replaces: [], meant: meant.filter((term) => term !== typed) }];
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
    return words.map((word) => {
      const { words: meant, areTogether } = correctWord(word);
      return { typed: stem(word), replaces: [], meant, ...(areTogether && { areTogether }) };
    });
  };

  return (normalized) =>
    stretchesOf(runsOf(normalized))
      .flatMap(({ isHan, words }) => (isHan ? words.flatMap(hanSlips) : latinSlips(words)))
      .filter(({ meant }) => meant.length > 0);
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
