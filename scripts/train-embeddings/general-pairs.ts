import { textFeatures } from '@duida/server/core/retrieval/text-features';
import type { Features, Pair } from './contrastive-training.ts';
import type { DictionaryWord } from './read-dictionary.ts';
import type { Synset } from './read-thesaurus.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An example shorter than this says too little to mean what its word is defined to. */
const SHORTEST_EXAMPLE = 3;

/** Pairs of any subject: Chinese words with each of their glosses, English words with synonyms and definitions. */
export function generalPairs(
  dictionary: ReadonlyMap<string, DictionaryWord>,
  thesaurus: readonly Synset[],
  vocabulary: Vocabulary,
): Pair[] {
  const featuresOf = (text: string): Features => [...textFeatures(text, vocabulary)];
  const pairs: Pair[] = [];
  const add = (first: Features, second: Features, group: string) => {
    if (first.length > 0 && second.length > 0) pairs.push({ first, second, group });
  };
  for (const [word, { senses }] of dictionary) {
    if (vocabulary.rowOf(word) === undefined) continue;
    const features = featuresOf(word);
    for (const sense of senses) {
      if ('gloss' in sense && !sense.isName) add(features, featuresOf(sense.gloss), `word ${word}`);
    }
  }
  for (const { words, definition, example } of thesaurus) {
    const group = `synset ${definition}`;
    const meaning = featuresOf(definition);
    const [first, second] = words.map(featuresOf);
    if (first) add(first, meaning, group);
    if (first && second) add(second, first, group);
    const used = example === undefined ? [] : featuresOf(example);
    if (used.length >= SHORTEST_EXAMPLE) add(used, meaning, group);
  }
  return pairs;
}
