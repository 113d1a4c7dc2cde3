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
      for (const { at, sound } of threesOf(run)) {
        bySound.set(
          sound,
          Array.from(run)
            .slice(at, at + LENGTH)
            .join(''),
        );
      }
    }
  }

  const mend = (run: string): string => {
    const like = threesOf(run).flatMap(({ at, sound }) => {
      const name = bySound.get(sound);
      return name === undefined ? [] : { at, name };
    });
    if (like.length === 0) return run;
    const areAlone = Array.from(segmenter.segment(run)).flatMap(({ segment }) => {
      const characters = Array.from(segment);
      return characters.map(() => characters.length === 1);
    });
    const mended = Array.from(run);
    for (const { at, name } of like) {
      if (areAlone.slice(at, at + LENGTH).every(Boolean)) mended.splice(at, LENGTH, ...name);
    }
    return mended.join('');
  };
  return (normalized) => normalized.replace(HAN_RUN, mend);
}

/** What every three characters in a row sound like. */
function threesOf(run: string): { at: number; sound: string }[] {
  const sounds = Array.from(run, (character) => foldSyllable(readingsOf(character)[0] ?? character));
  return sounds.slice(LENGTH - 1).map((_, at) => ({ at, sound: sounds.slice(at, at + LENGTH).join(' ') }));
}
