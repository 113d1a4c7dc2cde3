import { normalize } from '../text/normalize.ts';

/** Which of several things in order is meant. */
export type Ordinal = { at: number } | { fromEnd: number } | { first: number } | { last: number };

const DIGITS = '零一二三四五六七八九';
const NUMBER = '(?:\\d{1,3}|[零一二两三四五六七八九十]{1,3})';
const UNIT = '(?:点|条|个|种|步|项|方面|招|部分|points?|items?|steps?|ones?)';
const ENGLISH = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

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

/** The points that a message names by their place: 第三点, 倒数第二个, 前两条, 最后一条, “2和3”, the last one. */
export function ordinalsIn(message: string): Ordinal[] {
  const text = withoutQuestionNumbers(message);
  const ordinals: Ordinal[] = [];
  const collect = (pattern: string, make: (number: number) => Ordinal) => {
    for (const [, number] of text.matchAll(new RegExp(pattern, 'g'))) {
      const value = parseNumber(number ?? '');
      if (value) ordinals.push(make(value));
    }
  };
  collect(`倒数第(${NUMBER})`, (number) => ({ fromEnd: number }));
  collect(`(?<!倒数)第\\s*(${NUMBER})\\s*${UNIT}?`, (number) => ({ at: number }));
  collect(`\\b(\\d{1,2})(?:st|nd|rd|th)\\b`, (number) => ({ at: number }));
  if (new RegExp(`头一${UNIT}`).test(text)) ordinals.push({ at: 1 });
  collect(`前(${NUMBER})${UNIT}`, (number) => ({ first: number }));
  collect(`(?:最后|后)(${NUMBER})${UNIT}`, (number) => (number === 1 ? { fromEnd: 1 } : { last: number }));
  collect(`(?:point|item|step|number|no\\.?)\\s*#?(\\d{1,2})`, (number) => ({ at: number }));
  if (/最后那?(?:一)?(?:点|条|个|种|步|项)|the last (?:one|point)/.test(text) && ordinals.length === 0) {
    ordinals.push({ fromEnd: 1 });
  }
  for (const [index, word] of ENGLISH.entries()) {
    if (new RegExp(`\\b${word}\\b (?:${UNIT}|way|method)\\b`).test(text)) ordinals.push({ at: index + 1 });
  }
  if (ordinals.length === 0) {
    const [, a, b] = /^\D{0,3}(\d)\s*(?:和|与|跟|、|,|and|&)\s*(\d)(?!\d)/.exec(text) ?? [];
    if (a && b) ordinals.push({ at: Number(a) }, { at: Number(b) });
  }
  return ordinals;
}

/** The members of a list that ordinals mean, in the list's order; empty when one is outside it. */
export function pickOrdinals<T>(list: readonly T[], ordinals: readonly Ordinal[]): T[] {
  const picked = new Set<number>();
  for (const ordinal of ordinals) {
    let range: [number, number];
    if ('at' in ordinal) range = [ordinal.at - 1, ordinal.at];
    else if ('fromEnd' in ordinal) range = [list.length - ordinal.fromEnd, list.length - ordinal.fromEnd + 1];
    else if ('first' in ordinal) range = [0, ordinal.first];
    else range = [list.length - ordinal.last, list.length];
    if (range[0] < 0 || range[1] > list.length) return [];
    for (let index = range[0]; index < range[1]; index++) picked.add(index);
  }
  return list.filter((_, index) => picked.has(index));
}
