import { bucketIn, wordHash } from '@duida/server/core/retrieval/embedding-table';
import { encodeEmbeddingTable } from '@duida/server/core/retrieval/encode-embedding-table';
import type { Lexicon } from '@duida/server/core/retrieval/text-features';
import { createRandom } from './random.ts';
import { rarity } from './read-word-vectors.ts';

const BUCKETS = 8192;
const SEED = 7;

/** A word with what is known of it before training. */
export interface InitialWord {
  word: string;
  vector: Float64Array;
  /** Its share of all words of its language. */
  share: number;
}

/** The words that get a row, then the buckets, with the values that training begins with. */
export interface Vocabulary extends Lexicon {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly buckets: number;
  /** Row by row; a row's length says how much it weighs in a text. */
  readonly values: Float32Array;
}

/** Lays words out as rows. Of two words with one hash the more frequent stays. */
export function layOutVocabulary(initial: readonly InitialWord[], dimensions: number): Vocabulary {
  const byHash = new Map<number, InitialWord>();
  for (const entry of initial) {
    const hash = wordHash(entry.word);
    const other = byHash.get(hash);
    if (!other || other.share < entry.share) byHash.set(hash, entry);
  }
  const entries = [...byHash.values()];
  const rows = new Map(entries.map(({ word }, row) => [word, row]));
  const values = new Float32Array((entries.length + BUCKETS) * dimensions);
  for (const [row, { vector, share }] of entries.entries()) {
    const weight = rarity(share);
    values.set(
      vector.map((value) => weight * value),
      row * dimensions,
    );
  }
  // Nearly at right angles to each other, and of length 1 on average, as the rarest words are.
  const random = createRandom(SEED);
  const bellShaped = () => random() + random() + random() - 1.5;
  for (let index = entries.length * dimensions; index < values.length; index++) {
    values[index] = (2 * bellShaped()) / Math.sqrt(dimensions);
  }
  return {
    dimensions,
    words: entries.map(({ word }) => word),
    buckets: BUCKETS,
    values,
    longestWord: Math.max(
      ...entries.map(({ word }) => (/\p{Script=Han}/u.test(word) ? Array.from(word).length : 1)),
    ),
    rowOf: (word) => rows.get(word),
    costOf: (row) => -Math.log(entries[row]?.share ?? 1),
    bucketOf: (feature) => entries.length + bucketIn(feature, BUCKETS),
  };
}

/** The bytes of a vocabulary as a table file. */
export const encodeVocabulary = (vocabulary: Vocabulary): Uint8Array =>
  encodeEmbeddingTable({
    ...vocabulary,
    words: vocabulary.words.map((text, row) => ({ text, cost: vocabulary.costOf(row) })),
  });
