import { stem } from '@duida/server/core/text/tokenize';
import type { DictionaryWord } from './read-dictionary.ts';
import { meaningOf, type WordVectors } from './read-word-vectors.ts';
import { addVector, centre, unit } from './vector-math.ts';
import type { InitialWord } from './vocabulary.ts';

const LIMITS = { english: 10_000, chinese: 34_000, characters: 6200 };
/** The share of a word that no frequency list knows. */
const RARE = 1e-6;
/** As often in spoken questions, in occurrences of the frequency list, as a colloquial word is taken to be. */
const COLLOQUIAL_COUNT = 12;
const LEAST_COUNT = 3;
/** The weight of each sense of a word against the one before it. */
const SENSE_DECAY = 0.6;
const DEEPEST_REFERENCE = 2;

export interface WordSources {
  english: WordVectors;
  dictionary: ReadonlyMap<string, DictionaryWord>;
  /** How often Chinese words occur. */
  counts: ReadonlyMap<string, number>;
  /** Words that must have a row, English ones as stems. */
  wanted: ReadonlySet<string>;
}

/**
 * The vocabulary with first vectors, Chinese and English in the space of the English ones: a Chinese word is the mean
 * of its senses, a character what it means and the words that hold it mean. Each language is centred for itself.
 */
export function initialWords(sources: WordSources): InitialWord[] {
  const english = englishStems(sources);
  const chinese = chineseWords(sources);
  return [english, chinese].flatMap((words) => {
    const known = words.filter(({ vector }) => vector.some((value) => value !== 0));
    centre(
      known.map(({ vector }) => vector),
      sources.english.dimensions,
    );
    return words.map((word) => ({ ...word, vector: unit(word.vector) }));
  });
}

function englishStems({ english, wanted }: WordSources): InitialWord[] {
  const stems = new Map<string, InitialWord>();
  for (const [text, { vector, share }] of english.words) {
    const word = stem(text);
    const known = stems.get(word) ?? { word, vector: new Float64Array(english.dimensions), share: 0 };
    addVector(vector, Math.sqrt(share), known.vector);
    stems.set(word, { ...known, share: known.share + share });
  }
  const latin = [...wanted].filter((word) => /^[a-z0-9]+$/.test(word));
  const kept = new Map(mostFrequent([...stems.values()], LIMITS.english).map((entry) => [entry.word, entry]));
  for (const word of latin) {
    kept.set(word, stems.get(word) ?? { word, vector: new Float64Array(english.dimensions), share: RARE });
  }
  return [...kept.values()].map((entry) => ({ ...entry, vector: unit(entry.vector) }));
}

function chineseWords(sources: WordSources): InitialWord[] {
  const { dictionary, counts, wanted, english } = sources;
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const words: InitialWord[] = [];
  for (const [word, { isColloquial }] of dictionary) {
    const count = Math.max(counts.get(word) ?? 0, isColloquial ? COLLOQUIAL_COUNT : 0);
    if (word.length > 1 && count < LEAST_COUNT && !wanted.has(word)) continue;
    const vector = meaningOfSenses(word, sources, 0);
    if (vector) words.push({ word, vector, share: Math.max(count, 2) / total });
  }
  const characters = characterWords(words, english.dimensions);
  const compounds = words.filter(({ word }) => Array.from(word).length > 1);
  const kept = new Map(
    [
      ...mostFrequent([...characters.values()], LIMITS.characters),
      ...compounds.filter(({ word }) => wanted.has(word)),
      ...mostFrequent(compounds, LIMITS.chinese),
    ].map((entry) => [entry.word, entry]),
  );
  for (const word of wanted) {
    if (!/^\p{Script=Han}+$/u.test(word) || kept.has(word)) continue;
    const vector = new Float64Array(english.dimensions);
    for (const character of word) addVector(characters.get(character)?.vector ?? vector, 1, vector);
    kept.set(word, { word, vector: unit(vector), share: RARE });
  }
  return [...kept.values()];
}

function meaningOfSenses(word: string, sources: WordSources, depth: number): Float64Array | undefined {
  const senses = sources.dictionary.get(word)?.senses ?? [];
  const sum = new Float64Array(sources.english.dimensions);
  let weight = 1;
  // Most characters are also somebody's name: that comes last.
  const ordered = [...senses].sort(
    (a, b) => Number('isName' in a && a.isName) - Number('isName' in b && b.isName),
  );
  for (const sense of ordered) {
    const meaning =
      'gloss' in sense
        ? meaningOf(sense.gloss, sources.english)
        : depth < DEEPEST_REFERENCE
          ? meaningOfSenses(sense.sameAs, sources, depth + 1)
          : undefined;
    if (!meaning) continue;
    addVector(meaning, weight, sum);
    weight *= SENSE_DECAY;
  }
  return weight < 1 ? unit(sum) : undefined;
}

/** Characters: half what they mean by themselves, half the words that hold them. */
function characterWords(words: readonly InitialWord[], dimensions: number): Map<string, InitialWord> {
  const characters = new Map<string, InitialWord>();
  const alone = new Map(words.map((entry) => [entry.word, entry]));
  for (const { word, vector, share } of words) {
    const parts = Array.from(word);
    if (parts.length < 2) continue;
    for (const character of new Set(parts)) {
      const known = characters.get(character) ?? {
        word: character,
        vector: new Float64Array(dimensions),
        share: 0,
      };
      addVector(vector, Math.sqrt(share), known.vector);
      characters.set(character, { ...known, share: known.share + share / parts.length });
    }
  }
  for (const entry of words) {
    if (Array.from(entry.word).length === 1 && !characters.has(entry.word)) characters.set(entry.word, entry);
  }
  for (const [character, held] of characters) {
    const own = alone.get(character);
    if (!own || own === held) continue;
    const vector = unit(held.vector);
    addVector(own.vector, 1, vector);
    characters.set(character, { word: character, vector: unit(vector), share: held.share + own.share });
  }
  return characters;
}

const mostFrequent = (words: readonly InitialWord[], count: number): InitialWord[] =>
  [...words].sort((a, b) => b.share - a.share).slice(0, count);
