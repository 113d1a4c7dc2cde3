import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { addVector, centre, removeCommonDirections, unit } from './vector-math.ts';

const WORDS = 100_000;
const COMMON_DIRECTIONS = 3;

const fileSchema = z.object({
  dimensions: z.literal(100),
  words: z.array(z.string()),
  /** Each vector is followed by its length and its number. */
  vectors: z.record(z.string(), z.custom<number[]>(Array.isArray)),
});

export interface EnglishWord {
  vector: Float64Array;
  /** Its share of all words, guessed from its rank (Zipf's law). */
  share: number;
}

/** English words with their vectors, the most frequent first. */
export interface WordVectors {
  dimensions: number;
  words: ReadonlyMap<string, EnglishWord>;
}

/** Reads the GloVe vectors: the most frequent words, without what all words have in common, of length 1. */
export function readWordVectors(file: string): WordVectors {
  const { dimensions, words, vectors } = fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const kept = words.filter((word) => /^[a-z0-9]+$/.test(word)).slice(0, WORDS);
  const rows = kept.map((word) => Float64Array.from(vectors[word]?.slice(0, dimensions) ?? []));
  centre(rows, dimensions);
  removeCommonDirections(rows, dimensions, COMMON_DIRECTIONS);
  const harmonic = Math.log(kept.length);
  return {
    dimensions,
    words: new Map(
      kept.map((word, rank) => [
        word,
        { vector: unit(rows[rank] ?? new Float64Array(dimensions)), share: 1 / ((rank + 3) * harmonic) },
      ]),
    ),
  };
}

/** How much a word says: little when it is frequent (smooth inverse frequency; Arora et al., 2017). */
export const rarity = (share: number): number => 2e-4 / (2e-4 + share);

/** The meaning of an English text: its words' vectors by their rarity; undefined when it has none. */
export function meaningOf(text: string, { dimensions, words }: WordVectors): Float64Array | undefined {
  const sum = new Float64Array(dimensions);
  let known = false;
  for (const [token] of text.toLowerCase().matchAll(/[a-z0-9]+/g)) {
    const word = words.get(token);
    if (!word) continue;
    addVector(word.vector, rarity(word.share), sum);
    known = true;
  }
  return known ? unit(sum) : undefined;
}
