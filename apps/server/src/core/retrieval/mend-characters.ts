import { foldSyllable, readingsOf } from '../text/pinyin.ts';
import type { KnownPairs } from './known-pairs.ts';
import { likeliestChain, type PairStep, type SingleStep } from './likeliest-chain.ts';

const HAN_RUN = /\p{Script=Han}{2,}/gu;
/** In characters; longer runs are no slips of a short question, and mending takes time. */
const LONGEST_RUN = 60;
/** Changing a character must make a known pair that was none before. */
const CHANGE_COST = 0.95;
const UNLIKE_COST = 0.3;
/** For a character that makes a word of the language with its neighbour. */
const WORD_COST = 0.8;
const FREQUENCY_WORTH = 0.1;
const FUNCTION_WORTH = 0.2;
/** Characters that stand beside any other: a pair with them says little. */
const FUNCTION =
  /[的得地了着是有又不没吗呢吧啊呀在为和与或跟给就都也要会能可这那哪它他她我你您们谁一个几多少上下到从把被让对么其以由于因时位名人年等之所再此只指叫说约]/u;

/** A normalised text with those Han characters changed that were typed for others of the same sound. */
export type MendCharacters = (normalized: string) => string;

/**
 * Changes Han characters to others of the same sound where the known pairs of one index say so: those changes that
 * make more known pairs than they cost. A character that is part of a word is changed less easily.
 */
export function createMendCharacters({ known, homophones, frequencyOf }: KnownPairs): MendCharacters {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const worthOf = (pair: string) =>
    FUNCTION.test(pair) ? FUNCTION_WORTH : 1 + FREQUENCY_WORTH * Math.log(Math.max(1, frequencyOf(pair)));

  const mend = (run: string): string => {
    const typed = Array.from(run);
    if (
      typed.length > LONGEST_RUN ||
      typed.every((_, at) => at === 0 || homophones.has(`${typed[at - 1]}${typed[at]}`))
    )
      return run;
    const inWord = areInWords(run);
    const singles = typed.map((read, from): SingleStep => ({ from, to: from + 1, read, cost: 0 }));
    const pairs = singles.slice(1).flatMap(({ from: middle, to, read }) => {
      const from = middle - 1;
      const before = typed[from] ?? '';
      const changed = pairsLike(before, read).filter((pair) => pair !== before + read);
      return (known.has(before + read) ? [before + read, ...changed] : changed).map((pair): PairStep => {
        const [first = '', second = ''] = pair;
        return { from, middle, to, first, second, worth: worthOf(pair) };
      });
    });
    const costOf = (character: string, from: number) => {
      const before = typed[from] ?? '';
      if (character === before) return 0;
      if (FUNCTION.test(character) || FUNCTION.test(before)) return Infinity;
      return CHANGE_COST + (soundSame(before, character) ? 0 : UNLIKE_COST) + (inWord[from] ? WORD_COST : 0);
    };
    const chain = likeliestChain(typed.length, { pairs, singles }, costOf);
    const mended = chain?.map(({ read }) => read) ?? typed;
    const makesWord = areInWords(mended.join(''));
    const isPair = (at: number) => homophones.has(`${mended[at]}${mended[at + 1]}`);
    const isLikely = mended.map((_, at) => makesWord[at] || (isPair(at - 1) && isPair(at)));
    return typed
      .map((character, at) => {
        const isBeside = [at - 1, at + 1].some((next) => mended[next] !== typed[next] && isLikely[next]);
        return isLikely[at] || isBeside ? mended[at] : character;
      })
      .join('');
  };

  /** For each character, whether it is part of a word of more than one. */
  const areInWords = (run: string): boolean[] =>
    Array.from(segmenter.segment(run)).flatMap(({ segment }) => {
      const characters = Array.from(segment);
      return characters.map(() => characters.length > 1);
    });

  const pairsLike = (first: string, second: string): string[] => {
    const sounds = new Set<string>();
    const found: string[] = [];
    for (const a of readingsOf(first)) {
      for (const b of readingsOf(second)) {
        const sound = `${foldSyllable(a)} ${foldSyllable(b)}`;
        if (sounds.has(sound)) continue;
        sounds.add(sound);
        found.push(...homophones.pairsOf(a, b));
      }
    }
    return [...new Set(found)];
  };

  return (normalized) => normalized.replace(HAN_RUN, mend);
}

const soundSame = (a: string, b: string): boolean => {
  const readings = readingsOf(a);
  return readingsOf(b).some((reading) => readings.includes(reading));
};
