import { foldSyllable, readingsOf, splitSyllables } from '../text/pinyin.ts';
import { runsOf } from '../text/tokenize.ts';

const HAN_PAIR = /^\p{Script=Han}{2}$/u;
/** Homophones offered for one pair of characters at the most. */
const MAX_CANDIDATES = 6;

export interface TypingSlips {
  /**
   * The indexed terms that sound like what was typed where the typed form itself is unknown: pairs of Han
   * characters by their sound (过你 → 过拟), and pinyin written in Latin letters (shuju → 数据).
   */
  candidates(normalized: string): string[][];
}

/** Finds what was meant behind homophones and pinyin, from the words of one index (`terms`). */
export function createTypingSlips(terms: Iterable<string>): TypingSlips {
  const known = new Set<string>();
  const bySound = new Map<string, string[]>();
  const syllables = new Set<string>();
  for (const term of terms) {
    known.add(term);
    if (!HAN_PAIR.test(term)) continue;
    const [first = '', second = ''] = Array.from(term);
    for (const syllable of [...readingsOf(first), ...readingsOf(second)]) syllables.add(syllable);
    for (const sound of soundsOf(readingsOf(first), readingsOf(second))) {
      const list = bySound.get(sound);
      if (list) list.push(term);
      else bySound.set(sound, [term]);
    }
  }

  const lookUp = (first: string[], second: string[]): string[] => {
    const found = soundsOf(first, second).flatMap((sound) => bySound.get(sound) ?? []);
    return [...new Set(found)].slice(0, MAX_CANDIDATES);
  };

  return {
    candidates(normalized) {
      const found: string[][] = [];
      for (const stretch of stretchesOf(normalized)) {
        if (stretch.isHan) {
          const characters = Array.from(stretch.words.join(''));
          for (let index = 0; index + 1 < characters.length; index++) {
            const pair = [characters[index] ?? '', characters[index + 1] ?? ''] as const;
            if (!known.has(pair.join(''))) found.push(lookUp(readingsOf(pair[0]), readingsOf(pair[1])));
          }
          continue;
        }
        if (stretch.words.some((word) => known.has(word))) continue;
        const typed = stretch.words.map((word) => splitSyllables(word, syllables));
        const flat = typed.flatMap((word) => word ?? []);
        if (typed.includes(undefined) || flat.length < 2) continue;
        for (let index = 0; index + 1 < flat.length; index++) {
          found.push(lookUp([flat[index] ?? ''], [flat[index + 1] ?? '']));
        }
      }
      return found.filter((candidates) => candidates.length > 0);
    },
  };
}

/** Neighbouring runs of one script together. */
function stretchesOf(normalized: string): { isHan: boolean; words: string[] }[] {
  const stretches: { isHan: boolean; words: string[] }[] = [];
  for (const { text, isHan } of runsOf(normalized)) {
    const last = stretches.at(-1);
    if (last && last.isHan === isHan && !isHan) last.words.push(text);
    else stretches.push({ isHan, words: [text] });
  }
  return stretches;
}

function soundsOf(first: string[], second: string[]): string[] {
  const sounds = first.flatMap((a) => second.map((b) => `${foldSyllable(a)} ${foldSyllable(b)}`));
  return [...new Set(sounds)];
}
