import type { Glossary } from '../text/glossary.ts';
import { hashText } from '../text/hash-text.ts';
import { normalize } from '../text/normalize.ts';
import { foldSyllable, readingsOf } from '../text/pinyin.ts';
import { withoutStopPhrases } from '../text/stop-phrases.ts';
import { runsOf, stem } from '../text/tokenize.ts';
import type { NamedEmbeddings } from './embeddings.ts';

const DIMENSIONS = 384;
const WEIGHTS = { character: 0.4, pair: 1, sound: 0.5, word: 1.2, trigram: 0.3, concept: 1.5 };

/**
 * Embeddings without a model: the n-grams of a text, its sounds in pinyin and the glossary's concepts in it,
 * hashed into a fixed number of dimensions with signs (feature hashing, Weinberger et al., 2009), of length 1.
 */
export function createHashedEmbeddings(glossary: Glossary): NamedEmbeddings {
  const embed = (text: string): number[] => {
    const vector = new Float64Array(DIMENSIONS);
    for (const [feature, weight] of featuresOf(text, glossary)) {
      const hash = hashText(feature);
      const index = hash % DIMENSIONS;
      vector[index] = (vector[index] ?? 0) + (hash & 0x40000000 ? weight : -weight);
    }
    const length = Math.hypot(...vector);
    return Array.from(vector, (value) => (length > 0 ? value / length : 0));
  };
  return {
    id: `built-in/hashed-${DIMENSIONS}@1+${glossary.id}`,
    embedDocuments: async (texts) => texts.map(embed),
    embedQuery: async (text) => embed(text),
  };
}

function featuresOf(text: string, glossary: Glossary): Map<string, number> {
  const features = new Map<string, number>();
  const add = (feature: string, weight: number) =>
    features.set(feature, (features.get(feature) ?? 0) + weight);
  const normalized = withoutStopPhrases(normalize(text));
  for (const run of runsOf(normalized)) {
    if (run.isHan) addHan(run.text, add);
    else addWord(run.text, add);
  }
  for (const concept of glossary.conceptsIn(normalized)) add(`concept ${concept}`, WEIGHTS.concept);
  for (const [feature, weight] of features) features.set(feature, Math.sqrt(weight));
  return features;
}

function addHan(text: string, add: (feature: string, weight: number) => void): void {
  const characters = Array.from(text);
  const sounds = characters.map((character) => foldSyllable(readingsOf(character)[0] ?? character));
  for (const [index, character] of characters.entries()) {
    add(character, WEIGHTS.character);
    const next = characters[index + 1];
    if (next === undefined) continue;
    add(character + next, WEIGHTS.pair);
    add(`${sounds[index]} ${sounds[index + 1]}`, WEIGHTS.sound);
  }
}

function addWord(word: string, add: (feature: string, weight: number) => void): void {
  add(stem(word), WEIGHTS.word);
  const padded = `<${word}>`;
  for (let start = 0; start + 3 <= padded.length; start++)
    add(padded.slice(start, start + 3), WEIGHTS.trigram);
}
