import { NUMBER, parseNumber, withoutQuestionNumbers } from '../text/question-numbers.ts';
import { isShort } from './follow-up.ts';
import { CLAUSE_END } from './list-words.ts';
import type { Ordinal } from './ordinal.ts';
import { ENGLISH_NUMBER, englishValue, ORDINALS_EN } from './ordinals-en.ts';
import { ORDINALS_ZH } from './ordinals-zh.ts';

const RULES = [...ORDINALS_ZH, ...ORDINALS_EN];

/**
 * The points that a message names by their place: 第三点, 倒数第二个, 前两条, 压轴那条, “2和3”, the last one. None where
 * something else was spoken of before: “手机丢了，第一步做什么”.
 */
export function ordinalsIn(message: string): Ordinal[] {
  const text = withoutQuestionNumbers(message)
    .replace(/俩(?!个)/g, '两个')
    .replace(/仨/g, '三个');
  const ordinals: Ordinal[] = [];
  let rest = text;
  let start = text.length;
  for (const [pattern, read] of RULES) {
    rest = rest.replace(pattern, (...match: unknown[]) => {
      const end = match.findIndex((part) => typeof part === 'number');
      ordinals.push(
        ...read(match.slice(1, end).map((group) => (typeof group === 'string' ? group : undefined))),
      );
      start = Math.min(start, Number(match[end]));
      return ';'.padEnd(String(match[0]).length);
    });
  }
  if (ordinals.length === 0) return bareNumbersIn(text.trim());
  return isShort(text.slice(0, start)) ? ordinals : [];
}

const OPENING = '^(?:那么?|所以|嗯|好的?|哦|请问|还有|and|so|but|ok(?:ay)?|wait)?[,\\s]*';
const ASKS = '什么|啥|谁|哪|多久|怎么|为什么|为啥|干嘛|干什么|干啥';
const ANY_NUMBER = `(?:${NUMBER}|${ENGLISH_NUMBER})`;
const AND = '\\s*(?:和|与|跟|同|、|,|and|&|vs\\.?|versus)\\s*';
const PAIR = new RegExp(
  `${OPENING}(?:are |is |do |does )?((?:${ANY_NUMBER}${AND})+${ANY_NUMBER})(?!\\d|\\.\\d)(?=\\s*(?:号|点(?!半|钟)|条|个(?!月|小时|人|客|用户)|项|步)?(?:${CLAUSE_END}|[不差是都有哪能会要的啥怎看比听叫说讲分一重冲矛好像感到谁呢可该合放同]|\\s*(?:diff|same|look|sound|seem|are|is|do|say|mean|overlap|feel|both|which|what|how|why|can|could|should|the same)))`,
);
const DIGIT_ALONE = new RegExp(
  `${OPENING}\\(?(\\d)\\)?\\.?\\s*(?:里头?|里面|呢|那|这|怎么|是|能|会|要|该|具体|[?？]|$)`,
);
/** 一 and 三 begin too many other words: only a question right behind them makes them places. */
const WORD_ALONE = new RegExp(
  `${OPENING}([一二三四五六七八九])(?:呢|里[面头]?(?=的|那|是|说|讲|有)|(?:里面?|用|是|讲|说|指|靠|管|要|能|做)?的?是?(?:${ASKS}))`,
);

/** Numbers that a message begins with: “2和3”, “三和四差在哪”, “4 是干嘛的”. */
function bareNumbersIn(text: string): Ordinal[] {
  const [, pair = ''] = PAIR.exec(text) ?? [];
  const [, alone] = DIGIT_ALONE.exec(text) ?? WORD_ALONE.exec(text) ?? [];
  return (pair ? (pair.match(new RegExp(ANY_NUMBER, 'g')) ?? []) : [alone]).flatMap((number = '') => {
    const at = parseNumber(number) ?? englishValue(number);
    return at ? { at } : [];
  });
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
