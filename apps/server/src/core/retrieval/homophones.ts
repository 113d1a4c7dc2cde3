import { foldSyllable, readingsOf } from '../text/pinyin.ts';

const HAN_PAIR = /^\p{Script=Han}{2}$/u;
/** Offered for one pair of syllables at the most. */
const MAX_CANDIDATES = 6;

export interface Homophones {
  /** Every syllable of the indexed characters, unfolded. */
  readonly syllables: ReadonlySet<string>;
  /** Whether it is an indexed pair of characters. */
  has(pair: string): boolean;
  /** The indexed pairs of characters that sound like two syllables, each given by its possible readings. */
  find(first: readonly string[], second: readonly string[]): string[];
  /** All indexed pairs that sound like two syllables. */
  pairsOf(first: string, second: string): readonly string[];
}

/** Finds indexed pairs of Han characters by their sound. */
export function createHomophones(terms: Iterable<string>): Homophones {
  const bySound = new Map<string, string[]>();
  const syllables = new Set<string>();
  const pairs = new Set<string>();
  for (const term of terms) {
    if (!HAN_PAIR.test(term)) continue;
    pairs.add(term);
    const [first = [], second = []] = Array.from(term, readingsOf);
    for (const syllable of [...first, ...second]) syllables.add(syllable);
    for (const sound of soundsOf(first, second)) {
      const list = bySound.get(sound);
      if (list) list.push(term);
      else bySound.set(sound, [term]);
    }
  }
  return {
    syllables,
    has: (pair) => pairs.has(pair),
    pairsOf: (first, second) => bySound.get(soundOf(first, second)) ?? [],
    find: (first, second) => {
      const found = soundsOf(first, second).flatMap((sound) => bySound.get(sound) ?? []);
      return [...new Set(found)].slice(0, MAX_CANDIDATES);
    },
  };
}

function soundsOf(first: readonly string[], second: readonly string[]): string[] {
  return [...new Set(first.flatMap((a) => second.map((b) => soundOf(a, b))))];
}

const soundOf = (first: string, second: string): string => `${foldSyllable(first)} ${foldSyllable(second)}`;
