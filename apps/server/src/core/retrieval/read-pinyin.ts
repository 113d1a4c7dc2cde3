import { readingsOf } from '../text/pinyin.ts';
import { STOP_WORDS, stem } from '../text/tokenize.ts';
import type { KnownPairs } from './known-pairs.ts';
import { likeliestChain, type PairStep, type SingleStep } from './likeliest-chain.ts';

const LATIN_WORDS = /(?<![a-z0-9])[a-z]+(?:[\s'’]+[a-z]+)*(?![a-z0-9])/g;
const WORD = /[a-z]+/g;
const LONGEST_SYLLABLE = 6;
/** In letters; nobody asks for longer in pinyin, and reading takes time. */
const LONGEST_RUN = 300;
/** A pair is worth what one character costs, so that a chain costs the same however many syllables it is cut into. */
const CHARACTER_COST = 1;
const UNLIKE_COST = 0.4;
const UNREAD_COST = 3;
const FREQUENCY_WORTH = 0.1;
const LEAST_READ = 0.8;
/** Syllables that are read between others even when they are known as Latin words. */
const PARTICLES: ReadonlySet<string> = new Set(['de', 'le', 'he']);
const STRUCTURAL = /[的是了吗呢吧啊呀着过得地和与]/u;

/** A normalised text with the pinyin in it put into the Han characters that are most likely meant; the rest as it was. */
export type ReadPinyin = (normalized: string) => string;

/**
 * Reads pinyin by the words of one index: the characters whose known pairs make the longest chain, and among equal
 * ones the more frequent. Leaves Latin words as they are when they are known, or cannot be read nearly whole.
 */
export function createReadPinyin({ known, homophones, frequencyOf }: KnownPairs): ReadPinyin {
  const worthOf = (pair: string) =>
    CHARACTER_COST + FREQUENCY_WORTH * Math.log(Math.max(1, frequencyOf(pair)));

  /** The Han characters for some words, which stand alone or among other words; undefined when they are no pinyin. */
  const read = (words: readonly string[], isAlone: boolean): string | undefined => {
    const letters = words.join('');
    if (letters.length > LONGEST_RUN || words.every((word) => known.has(word) || STOP_WORDS.has(word)))
      return undefined;
    const syllables = syllablesOf(words, homophones.syllables);
    const syllablesFrom = Map.groupBy(syllables, ({ from }) => from);
    const pairs = syllables.flatMap((first) =>
      (syllablesFrom.get(first.to) ?? []).flatMap((second) =>
        homophones.pairsOf(first.read, second.read).map((pair): PairStep => {
          const [before = '', after = ''] = pair;
          const places = { from: first.from, middle: first.to, to: second.to };
          return { ...places, first: before, second: after, worth: worthOf(pair) };
        }),
      ),
    );
    const chain = likeliestChain(letters.length, { pairs, singles: syllables }, (character, from, to) =>
      readingsOf(character).includes(letters.slice(from, to)) ? CHARACTER_COST : CHARACTER_COST + UNLIKE_COST,
    );
    const characters = chain?.filter(({ cost }) => cost !== UNREAD_COST) ?? [];
    if (!chain || characters.length < 2 || characters.length < LEAST_READ * chain.length) return undefined;
    if (chain.length === 2 && !(isAlone && characters.every(isPlain))) return undefined;
    return chain.map(({ read, cost }) => (cost === UNREAD_COST ? ' ' : read)).join('');
  };

  const isPinyin = (word: string): boolean =>
    (!known.has(stem(word)) || PARTICLES.has(word)) &&
    syllablesOf([word], homophones.syllables).some(({ to }) => to === word.length);

  const readStretch = (stretch: string): string => {
    const words = Array.from(stretch.matchAll(WORD), (match): Word => {
      const [text] = match;
      return { text, start: match.index, end: match.index + text.length, isPinyin: isPinyin(text) };
    });
    const isAlone = words.every((word) => word.isPinyin);
    let result = '';
    let place = 0;
    for (const run of runsOfPinyin(words)) {
      const [first, last] = [run[0], run.at(-1)];
      const characters = read(
        run.map(({ text }) => text),
        isAlone,
      );
      if (!first || !last || characters === undefined) continue;
      result += stretch.slice(place, first.start) + characters;
      place = last.end;
    }
    return result + stretch.slice(place);
  };

  return (normalized) => normalized.replace(LATIN_WORDS, readStretch);
}

interface Word {
  text: string;
  start: number;
  end: number;
  isPinyin: boolean;
}

/** Many an English word of two syllables could be read as two characters: mode, made. */
const isPlain = ({ read, cost }: SingleStep): boolean => cost === CHARACTER_COST && !STRUCTURAL.test(read);

function runsOfPinyin(words: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  let before = false;
  for (const word of words) {
    if (word.isPinyin) {
      if (before) runs.at(-1)?.push(word);
      else runs.push([word]);
    }
    before = word.isPinyin;
  }
  return runs;
}

/** The syllables that lie on a way from the beginning of each word to where they stand. */
function syllablesOf(words: readonly string[], known: ReadonlySet<string>): SingleStep[] {
  const steps: SingleStep[] = [];
  let offset = 0;
  for (const word of words) {
    const reached = new Set([0]);
    for (let from = 0; from < word.length; from++) {
      if (!reached.has(from)) continue;
      for (let to = from + 1; to <= Math.min(word.length, from + LONGEST_SYLLABLE); to++) {
        const syllable = word.slice(from, to);
        if (!known.has(syllable)) continue;
        reached.add(to);
        steps.push({ from: offset + from, to: offset + to, read: syllable, cost: UNREAD_COST });
      }
    }
    offset += word.length;
  }
  return steps;
}
