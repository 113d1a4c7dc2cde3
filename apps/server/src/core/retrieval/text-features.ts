import { normalize } from '../text/normalize.ts';
import { withoutStopPhrases } from '../text/stop-phrases.ts';
import { runsOf, stem } from '../text/tokenize.ts';

/** Two neighbours that are no part of a longer word may be one that nobody knows: a name, a new word. */
const WEIGHTS = { word: 1, character: 0.15, pair: 0.15, unknownPair: 0.6 };
/** What a character that is no word of the lexicon costs: more than any word. */
const UNKNOWN_COST = 30;

/** The words that have a row of their own, and where all else goes. */
export interface Lexicon {
  /** In characters. */
  readonly longestWord: number;
  /** The row of a normalised word: Han characters as they are, other words by their stem. */
  rowOf(word: string): number | undefined;
  /** How rare a word is: the negative natural logarithm of its share of all words. */
  costOf(row: number): number;
  /** The row that a feature shares with others, where there are such rows. */
  bucketOf(feature: string): number | undefined;
}

/**
 * The rows of a lexicon that make up a text, with their weights. Runs of Han characters are cut into the likeliest
 * words; the characters of those and pairs of neighbours speak along more quietly.
 */
export function textFeatures(text: string, lexicon: Lexicon): Map<number, number> {
  const features = new Map<number, number>();
  const add = (row: number | undefined, weight: number) => {
    if (row !== undefined) features.set(row, (features.get(row) ?? 0) + weight);
  };
  for (const run of runsOf(withoutStopPhrases(normalize(text)))) {
    if (run.isHan) addHan(Array.from(run.text), lexicon, add);
    else {
      const word = stem(run.text);
      add(lexicon.rowOf(word) ?? lexicon.bucketOf(word), WEIGHTS.word);
    }
  }
  return features;
}

function addHan(
  characters: readonly string[],
  lexicon: Lexicon,
  add: (row: number | undefined, weight: number) => void,
): void {
  const segments = segment(characters, lexicon);
  for (const { word, row } of segments) {
    add(row ?? lexicon.bucketOf(word.join('')), WEIGHTS.word);
    if (word.length > 1) for (const character of word) add(lexicon.rowOf(character), WEIGHTS.character);
  }
  const alone = segments.flatMap(({ word }) => word.map(() => word.length === 1));
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1];
    if (next === undefined) continue;
    const isUnknown = alone[index] && alone[index + 1];
    add(lexicon.bucketOf(character + next), isUnknown ? WEIGHTS.unknownPair : WEIGHTS.pair);
  }
}

interface Segment {
  word: readonly string[];
  row: number | undefined;
}

/** Cuts a run into words so that their costs add up to the least. */
function segment(characters: readonly string[], lexicon: Lexicon): Segment[] {
  const best: { cost: number; start: number; row: number | undefined }[] = [
    { cost: 0, start: 0, row: undefined },
  ];
  for (let end = 1; end <= characters.length; end++) {
    let choice = {
      cost: (best[end - 1]?.cost ?? 0) + UNKNOWN_COST,
      start: end - 1,
      row: undefined as number | undefined,
    };
    for (let start = end - 1; start >= Math.max(0, end - lexicon.longestWord); start--) {
      const row = lexicon.rowOf(characters.slice(start, end).join(''));
      if (row === undefined) continue;
      const cost = (best[start]?.cost ?? 0) + lexicon.costOf(row);
      if (cost < choice.cost) choice = { cost, start, row };
    }
    best.push(choice);
  }
  const segments: Segment[] = [];
  for (let end = characters.length; end > 0; ) {
    const { start, row } = best[end] ?? { start: end - 1, row: undefined };
    segments.push({ word: characters.slice(start, end), row });
    end = start;
  }
  return segments.reverse();
}
