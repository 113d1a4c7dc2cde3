import type { GradeFlag, Locale, PointGrade } from './grade.ts';

type Words = {
  flags: Record<GradeFlag, string>;
  all: string;
  most: (covered: number, total: number, next: string) => string;
  some: (covered: number, total: number, next: string) => string;
  touched: (next: string) => string;
  nothing: (next: string) => string;
  contradicted: (keyword: string) => string;
};

const ZH: Words = {
  flags: {
    empty: '还没有可以评的内容，想到什么就先说什么。',
    injection: '回答里写给评分者的指令不算内容，只看你对问题本身说了什么。',
    'copied-question': '这里重复的是题目，请直接说你的看法。',
    'off-topic': '这段话像是在回答另一个问题，先把题目再读一遍。',
    'keywords-only': '关键词抓得准，把每个词说成一句完整的话才能拿到全部的分。',
    'copied-reference': '这些话和材料原文几乎一样，试着用自己的话再讲一遍。',
  },
  all: '要点都说到了，条理完整。',
  most: (covered, total, next) => `${total} 个要点说到了 ${covered} 个，再补上“${next}”就更完整。`,
  some: (covered, total, next) => `${total} 个要点说到了 ${covered} 个，下一步先补“${next}”。`,
  touched: (next) => `方向有了，还不够具体，可以从“${next}”说起。`,
  nothing: (next) => `参考要点还没有说到，可以从“${next}”想起。`,
  contradicted: (keyword) => `“${keyword}”这一点和材料的说法相反，值得再看一遍。`,
};

const EN: Words = {
  flags: {
    empty: 'There is nothing to grade yet; start with whatever comes to mind.',
    injection: 'Orders to the grader are not part of an answer; only what you say about the question counts.',
    'copied-question': 'This repeats the question; say what you think about it.',
    'off-topic': 'This seems to answer another question; read this one once more.',
    'keywords-only': 'The key terms are right; turn each into a full sentence to earn the whole point.',
    'copied-reference': 'This is almost the material word for word; try it again in your own words.',
  },
  all: 'You made every point.',
  most: (covered, total, next) => `You made ${covered} of ${total} points; “${next}” would round it off.`,
  some: (covered, total, next) => `You made ${covered} of ${total} points; add “${next}” next.`,
  touched: (next) => `You are heading the right way but stay general; begin with “${next}”.`,
  nothing: (next) => `None of the reference points came up; “${next}” is a good place to begin.`,
  contradicted: (keyword) => `On “${keyword}” the material says the opposite; it is worth another look.`,
};

/** The flag that matters most comes first. */
const FLAG_ORDER: GradeFlag[] = [
  'empty',
  'copied-question',
  'off-topic',
  'injection',
  'keywords-only',
  'copied-reference',
];

/** A sentence or two on a reply as a whole. */
export function feedbackOn(
  points: readonly PointGrade[],
  flags: readonly GradeFlag[],
  locale: Locale,
): string {
  const words = locale === 'en' ? EN : ZH;
  const flag = FLAG_ORDER.find((candidate) => flags.includes(candidate));
  const summary = summarise(points, words);
  if (!flag) return summary;
  const standsAlone = flag === 'empty' || flag === 'copied-question' || flag === 'off-topic';
  const separator = locale === 'en' ? ' ' : '';
  return standsAlone ? words.flags[flag] : `${words.flags[flag]}${separator}${summary}`;
}

function summarise(points: readonly PointGrade[], words: Words): string {
  const covered = points.filter(({ verdict }) => verdict === 'covered').length;
  const open =
    points.find(({ verdict }) => verdict === 'partial') ?? points.find(({ verdict }) => verdict === 'missed');
  const contradicted = points.find(({ verdict }) => verdict === 'contradicted');
  if (covered === points.length) return words.all;
  if (contradicted) return words.contradicted(contradicted.keyword);
  const next = open?.keyword ?? '';
  if (covered * 2 > points.length) return words.most(covered, points.length, next);
  if (covered > 0) return words.some(covered, points.length, next);
  return open?.verdict === 'partial' ? words.touched(next) : words.nothing(next);
}
