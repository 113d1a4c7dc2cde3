import { normalize } from './normalize.ts';

const DIGITS = '零一二三四五六七八九';
/** Pattern of a number in digits or Chinese. */
export const NUMBER = '(?:\\d{1,3}|[零一二两三四五六七八九十]{1,3})';
/** The value of a number in digits or Chinese (up to 99): 12, 十二, 两. */
export function parseNumber(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const [, tens, ten, ones] = /^([一二两三四五六七八九]?)(十?)([一二两三四五六七八九]?)$/.exec(text) ?? [];
  if (!tens && !ten && !ones) return undefined;
  const value = (digit: string | undefined): number => (digit === '两' ? 2 : DIGITS.indexOf(digit || '零'));
  if (ten) return (tens ? value(tens) : 1) * 10 + value(ones);
  return tens && ones ? undefined : value(tens || ones);
}

const QUESTION = new RegExp(
  `(?:第\\s*(${NUMBER})\\s*(?:道?题|问)|(?:面试题|题目|question|q)\\s*#?(\\d{1,3}))`,
  'g',
);

/** The numbers of the questions that a message names: 第10题, 面试题 5, question 3. */
export function questionNumbersIn(message: string): number[] {
  const found = Array.from(normalize(message).matchAll(QUESTION), ([, a, b]) => parseNumber(a ?? b ?? ''));
  return [...new Set(found.filter((number) => number !== undefined))];
}

/** The message without the questions it names. */
export const withoutQuestionNumbers = (message: string): string => normalize(message).replace(QUESTION, ' ');
