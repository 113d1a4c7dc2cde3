import { NUMBER, parseNumber, withoutQuestionNumbers } from '../text/question-numbers.ts';

/** Which of several things in order is meant. */
export type Ordinal =
  | { at: number }
  | { fromEnd: number }
  | { first: number }
  | { last: number }
  | { middle: true };

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

const ENGLISH_NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const COUNTED = new RegExp(
  `(after )?(?:point|item|step|number|no\\.?(?=\\s*#?\\d))\\s*#?(\\d{1,2}|(?:${ENGLISH_NUMBERS.join('|')})\\b)`,
  'g',
);
/** “第三步做完”: what comes after it is meant. */
const BEHIND =
  '[做弄搞干走办](?:完|好|过)了?(?:之后|以后|后)?|(?:完|过)了(?:之后|以后|后)?|之后|以后|的?[后下]面';
const PLACE = new RegExp(`(?<!倒数)第\\s*(${NUMBER})\\s*${UNIT}?(${BEHIND})?`, 'g');

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
  for (const [, number = '', behind] of text.matchAll(PLACE)) {
    const value = parseNumber(number);
    if (value) ordinals.push({ at: behind ? value + 1 : value });
  }
  collect(`\\b(\\d{1,2})(?:st|nd|rd|th)\\b`, (number) => ({ at: number }));
  if (new RegExp(`头一${UNIT}|(?:打头|开头|起头|带头|最前面?|最前头)的?(?:那|这)?一?${UNIT}`).test(text)) {
    ordinals.push({ at: 1 });
  }
  collect(`(?:(?<!往)前面?|(?:头|开头)(?!一))那?(${NUMBER})${UNIT}`, (number) => ({ first: number }));
  collect(`(?:最后面?|后面?|末尾)那?(${NUMBER})${UNIT}`, (number) =>
    number === 1 ? { fromEnd: 1 } : { last: number },
  );
  for (const [, after, number = ''] of text.matchAll(COUNTED)) {
    const value = parseNumber(number) ?? ENGLISH_NUMBERS.indexOf(number) + 1;
    ordinals.push({ at: after ? value + 1 : value });
  }
  if (
    ordinals.length === 0 &&
    /(?:最后|最末|末尾|末了|收尾)那?(?:一)?(?:点|条|个|种|步|项)|the (?:very )?last(?: one| point)?(?=\s*(?:[?.!,]|$))/.test(
      text,
    )
  ) {
    ordinals.push({ fromEnd: 1 });
  }
  if (new RegExp(`(?:中间|当中)那?(?:一)?${UNIT}|the middle (?:one|point)`).test(text))
    ordinals.push({ middle: true });
  for (const [index, word] of ENGLISH.entries()) {
    if (new RegExp(`\\b${word}\\b(?: (?:${UNIT}|way|method)\\b|\\s*(?:[?.!,]|$))`).test(text)) {
      ordinals.push({ at: index + 1 });
    }
  }
  if (ordinals.length === 0) {
    const [, a, b] = /^\D{0,3}(\d)\s*(?:和|与|跟|、|,|and|&)\s*(\d)(?!\d)/.exec(text) ?? [];
    if (a && b) ordinals.push({ at: Number(a) }, { at: Number(b) });
    const [, alone] = /^(\d)\s*(?:里头?|里面|呢|那|这|号|怎么|是|能|会|要|该|具体|[?？]|$)/.exec(text) ?? [];
    if (alone) ordinals.push({ at: Number(alone) });
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
    else if ('middle' in ordinal) range = [list.length >> 1, (list.length >> 1) + (list.length % 2)];
    else range = [list.length - ordinal.last, list.length];
    if (range[0] < 0 || range[1] > list.length) return [];
    for (let index = range[0]; index < range[1]; index++) picked.add(index);
  }
  return list.filter((_, index) => picked.has(index));
}

const ENDS = '(?:呢|吧|是(?:什么|啥)|该?(?:做|干)(?:什么|啥)了?)?\\s*(?:[?？。]|$)';
const STEP: [RegExp, number][] = [
  [
    new RegExp(
      `(?:再)?(?:往前|前面那?)一?${UNIT}|再往前${ENDS}|上一?${UNIT}(?=呢|是|[?？]|$)|\\b(?:the )?previous(?: one| point)?\\b|\\bthe (?:one|point|step) before\\b`,
    ),
    -1,
  ],
  [
    new RegExp(
      `(?:再)?(?:往后|后面那?|下面?那?|紧接着那?)一?${UNIT}|(?:再?往[后下]|再?接下来|然后|再然后)${ENDS}|\\b(?:the )?next(?: one| point)?\\b|\\b(?:the )?(?:one|point|step)?(?: that comes)? ?after (?:that|this|it)\\b`,
    ),
    1,
  ],
];

/** How many places from the point spoken of last the message means: “上一条” -1, “下一个呢” 1. */
export function stepIn(message: string): number | undefined {
  return STEP.find(([pattern]) => pattern.test(message))?.[1];
}
