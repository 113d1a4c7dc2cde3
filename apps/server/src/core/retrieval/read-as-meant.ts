import { createHomophones } from './homophones.ts';
import { createMendCharacters } from './mend-characters.ts';
import { createMendNames } from './mend-names.ts';
import { createReadPinyin } from './read-pinyin.ts';

export interface ReadAsMeantOptions {
  /** Every term of an index. */
  terms: Iterable<string>;
  /** Titles of the material, normalised. */
  titles: Iterable<string>;
  /** Whether a pair of characters is surely a word, or part of one, and did not only meet by chance. */
  isSure: (term: string) => boolean;
  frequencyOf: (term: string) => number;
}

/**
 * Reads a normalised question as its writer meant it, by the words of one index: pinyin put into characters, and characters
 * mended that were typed for others of their sound. Anything else stays as it is.
 */
export function createReadAsMeant({
  terms,
  titles,
  isSure,
  frequencyOf,
}: ReadAsMeantOptions): (normalized: string) => string {
  const known = new Set(terms);
  const homophones = createHomophones(Array.from(known).filter(isSure));
  const readPinyin = createReadPinyin({ known, homophones, frequencyOf });
  const mendCharacters = createMendCharacters({ known, homophones, frequencyOf });
  const mendNames = createMendNames(titles);
  return (normalized) => mendCharacters(mendNames(readPinyin(normalized)));
}
