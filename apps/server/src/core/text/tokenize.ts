import { stemmer } from 'stemmer';
import { normalize } from './normalize.ts';

/** Part of an index's identity: change it whenever `normalize` or `tokenize` give something else. */
export const TOKENIZER_VERSION = '1';

const RUN = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+/gv;
const HAN = /^\p{Script=Han}/u;
const ASCII_WORD = /^[a-z]{3,}$/;

/** Words that carry no content in English text. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an and are as at be been but by can could did do does for from had has have how i if in into is it its just
   may me might my of on or our should so some than that the their them then there these they this to too up us
   was we were what when where which while who whom why will with would you your about any all also am vs versus please`.split(
    /\s+/,
  ),
);

/** A run of one script in a normalised text. */
export interface Run {
  text: string;
  isHan: boolean;
}

/** The runs of Han characters and of other letters and digits, in order; everything else separates. */
export function runsOf(normalized: string): Run[] {
  return Array.from(normalized.matchAll(RUN), ([text]) => ({ text, isHan: HAN.test(text) }));
}

/** The stem of a Latin word (Porter, 1980); other words stay as they are. */
export function stem(word: string): string {
  return ASCII_WORD.test(word) ? stemmer(word) : word;
}

/**
 * The terms of a text that is already normalised: each Han character and each pair of neighbours, and the
 * stems of other words without English stop words. Repeated as often as they occur.
 */
export function tokenizeNormalized(normalized: string): string[] {
  const tokens: string[] = [];
  for (const { text, isHan } of runsOf(normalized)) {
    if (!isHan) {
      if (!STOP_WORDS.has(text)) tokens.push(stem(text));
      continue;
    }
    const characters = Array.from(text);
    for (const [index, character] of characters.entries()) {
      tokens.push(character);
      const next = characters[index + 1];
      if (next !== undefined) tokens.push(character + next);
    }
  }
  return tokens;
}

/** The terms of any text. */
export const tokenize = (text: string): string[] => tokenizeNormalized(normalize(text));
