import { foldSyllable, readingsOf } from '../text/pinyin.ts';

const HAN_RUN = /\p{Script=Han}{3,}/gu;
const LENGTH = 3;

/** A normalised text with what sounds like a name put into its characters. */
export type MendNames = (normalized: string) => string;

/**
 * Puts three characters of which none belongs to a word into those of a title that sound the same (过你和 → 过拟合):
 * so many sounds in a row are no chance.
 */
export function createMendNames(titles: Iterable<string>): MendNames {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const bySound = new Map<string, string>();
  for (const title of titles) {
    for (const [run] of title.matchAll(HAN_RUN)) {
      for (const name of threesOf(Array.from(run))) bySound.set(soundOf(name), name);
    }
  }

  const mend = (run: string): string => {
    const mended = Array.from(run);
    const areAlone = Array.from(segmenter.segment(run)).flatMap(({ segment }) => {
      const characters = Array.from(segment);
      return characters.map(() => characters.length === 1);
    });
    for (const [at, three] of threesOf(mended).entries()) {
      const name = areAlone.slice(at, at + LENGTH).every(Boolean) ? bySound.get(soundOf(three)) : undefined;
      if (name) mended.splice(at, LENGTH, ...name);
    }
    return mended.join('');
  };
  return (normalized) => normalized.replace(HAN_RUN, mend);
}

const threesOf = (characters: readonly string[]): string[] =>
  characters.slice(LENGTH - 1).map((_, at) => characters.slice(at, at + LENGTH).join(''));

const soundOf = (text: string): string =>
  Array.from(text, (character) => foldSyllable(readingsOf(character)[0] ?? character)).join(' ');
