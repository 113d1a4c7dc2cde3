import { type Language, languageOf } from '../text/language-of.ts';
import { STOP_WORDS } from '../text/tokenize.ts';
import type { PastTurn } from './answer-question.ts';

const HAN = /\p{Script=Han}/u;
/** So many Latin words are a sentence even without a word like “how”. */
const MIN_WORDS = 4;
const COURTESY = new Set([
  'hello',
  'hi',
  'hey',
  'thanks',
  'thank',
  'bye',
  'ok',
  'okay',
  'great',
  'good',
  'nice',
  'help',
]);

/**
 * The language to answer in: the question's. A name, pinyin or anything else in Latin letters that makes no
 * English sentence says nothing about it; then the turns before decide, and Chinese where there are none.
 */
export function answerLanguage(question: string, history: readonly PastTurn[]): Language {
  const texts = [question, ...history.map((turn) => turn.question).reverse()];
  const telling = texts.find((text) => HAN.test(text) || isEnglish(text));
  return telling === undefined ? 'zh' : languageOf(telling);
}

function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{Script=Latin}+/gu) ?? [];
  return words.some((word) => STOP_WORDS.has(word) || COURTESY.has(word)) || words.length >= MIN_WORDS;
}
