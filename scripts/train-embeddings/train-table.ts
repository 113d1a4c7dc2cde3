import { trainContrastively } from './contrastive-training.ts';
import type { Corpus } from './corpus-texts.ts';
import { drawGeneral, drawMixed } from './draw-batches.ts';
import { generalPairs } from './general-pairs.ts';
import { initialWords, type WordSources } from './initial-words.ts';
import type { Synset } from './read-thesaurus.ts';
import { layOutVocabulary, type Vocabulary } from './vocabulary.ts';

const SETTINGS = { batchSize: 160, dropout: 0.15 };
const GENERAL = { ...SETTINGS, batchSize: 192, steps: 1000, temperature: 0.05, learningRate: 0.015, seed: 1 };
const CORPUS = { ...SETTINGS, steps: 1600, temperature: 0.1, learningRate: 0.03 };
/** Tables trained on the corpus with these seeds are averaged. */
const SEEDS = [11, 12, 13];

export interface TableSources extends WordSources {
  thesaurus: readonly Synset[];
}

/** A vocabulary trained on dictionaries alone, which `trainOnCorpus` goes on from. */
export interface GeneralTable {
  vocabulary: Vocabulary;
  sources: TableSources;
}

/** Makes the vocabulary and trains it on pairs of any subject. */
export function trainInGeneral(sources: TableSources, report: (line: string) => void): GeneralTable {
  const vocabulary = layOutVocabulary(initialWords(sources), sources.english.dimensions);
  report(`${vocabulary.words.length} words and ${vocabulary.buckets} buckets`);
  const pairs = generalPairs(sources.dictionary, sources.thesaurus, vocabulary);
  const loss = trainContrastively(vocabulary.values, vocabulary.dimensions, drawGeneral(pairs), GENERAL);
  report(`trained on ${pairs.length} pairs of dictionaries: loss ${loss.toFixed(3)}`);
  return { vocabulary, sources };
}

/** Trains on the wordings of a corpus, the general pairs going along; the general table stays as it is. */
export function trainOnCorpus(
  { vocabulary, sources }: GeneralTable,
  corpus: Corpus,
  report: (line: string) => void,
): Vocabulary {
  const pairs = generalPairs(sources.dictionary, sources.thesaurus, vocabulary);
  const drawBatch = drawMixed(pairs, corpus, vocabulary);
  const values = new Float32Array(vocabulary.values.length);
  for (const seed of SEEDS) {
    const trained = vocabulary.values.slice();
    const loss = trainContrastively(trained, vocabulary.dimensions, drawBatch, { ...CORPUS, seed });
    report(`trained on the corpus with seed ${seed}: loss ${loss.toFixed(3)}`);
    for (const [index, value] of trained.entries())
      values[index] = (values[index] ?? 0) + value / SEEDS.length;
  }
  return { ...vocabulary, values };
}
