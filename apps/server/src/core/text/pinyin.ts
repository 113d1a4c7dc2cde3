import { pinyin } from 'pinyin-pro';

const readings = new Map<string, string[]>();

/** Every reading of a Han character, without tones, ü as v: 重 → zhong, chong. */
export function readingsOf(character: string): string[] {
  let known = readings.get(character);
  if (!known) {
    const all = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
    known = [...new Set(all.filter((syllable) => /^[a-z]+$/.test(syllable)))];
    readings.set(character, known);
  }
  return known;
}

const folded = new Map<string, string>();

/** One key for syllables that many speakers and typists do not tell apart: zh/z, ch/c, sh/s, final ng/n. */
export function foldSyllable(syllable: string): string {
  let known = folded.get(syllable);
  if (known === undefined) {
    known = syllable.replace(/^([zcs])h/, '$1').replace(/ng$/, 'n');
    folded.set(syllable, known);
  }
  return known;
}

/** Cuts a Latin word into pinyin syllables, the fewest that fit; undefined when it is not made of them. */
export function splitSyllables(word: string, syllables: ReadonlySet<string>): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    for (let start = Math.max(0, end - 6); start < end; start++) {
      const before = best[start];
      const syllable = word.slice(start, end);
      if (!before || !syllables.has(syllable)) continue;
      if (!best[end] || before.length + 1 < (best[end]?.length ?? 0)) best[end] = [...before, syllable];
    }
  }
  return best[word.length];
}
