import type { Point } from '../corpus/document.ts';
import type { Locale, Verdict } from './grade.ts';

/** Longest piece of a statement that is quoted in an advice, in characters. */
const MAX_IDEA = { 'zh-CN': 48, en: 90 };

type Say = (point: Point, idea: string, isMention: boolean) => string;

const ZH: Record<Verdict, Say> = {
  covered: ({ keyword }) => `“${keyword}”说到了，再配一个你经历过的例子会更有说服力。`,
  partial: ({ keyword }, idea, isMention) =>
    isMention
      ? `只提到了“${keyword}”这个词，接着说清楚怎么做、为什么：${idea}`
      : `“${keyword}”沾到了边，还可以补上：${idea}`,
  missed: ({ keyword }, idea) => `下次可以加上“${keyword}”：${idea}`,
  contradicted: ({ keyword }, idea) => `关于“${keyword}”，材料的看法正好相反：${idea}`,
};

const EN: Record<Verdict, Say> = {
  covered: ({ keyword }) => `You made the point “${keyword}”; an example of your own would make it stronger.`,
  partial: ({ keyword }, idea, isMention) =>
    isMention
      ? `You named “${keyword}”; go on to say how and why: ${idea}`
      : `You are close to “${keyword}”; what is still missing: ${idea}`,
  missed: ({ keyword }, idea) => `Next time add “${keyword}”: ${idea}`,
  contradicted: ({ keyword }, idea) => `On “${keyword}” the material says otherwise: ${idea}`,
};

/** One line for the learner about one point. */
export function adviceOn(point: Point, verdict: Verdict, isMention: boolean, locale: Locale): string {
  const say = (locale === 'en' ? EN : ZH)[verdict];
  return say(point, ideaOf(point.statement, MAX_IDEA[locale]), isMention);
}

/** The first sentence of a statement, cut at a clause where it is long. */
function ideaOf(statement: string, limit: number): string {
  const sentence = /^[^。！？!?]*[。！？!?]?/u.exec(statement.trim())?.[0] ?? '';
  if (sentence.length <= limit) return sentence;
  const head = sentence.slice(0, limit);
  const lastComma = Math.max(head.lastIndexOf('，'), head.lastIndexOf(', '), head.lastIndexOf('、'));
  return `${(lastComma > limit / 3 ? head.slice(0, lastComma) : head).trimEnd()}……`;
}
