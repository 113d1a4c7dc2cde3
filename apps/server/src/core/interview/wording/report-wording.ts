import type { GradeFlag, Locale, Verdict } from '../../grading/grade.ts';
import type { Help, QuestionStatus } from '../interview.ts';
import type { InterviewReport } from '../report.ts';

type Gist = Pick<InterviewReport, 'counts' | 'strongest' | 'weakest'> & {
  scores: InterviewReport['scores'] | undefined;
};

export interface ReportWording {
  summary(gist: Gist): string;
  title: string;
  began: string;
  mode: { coach: string; exam: string };
  withoutHelp: string;
  afterProbes: string;
  byTopic: string;
  topic: string;
  questions: string;
  ofQuestion: (place: number) => string;
  heading: (place: number, title: string) => string;
  inMaterial: (number: number) => string;
  basis: (scored: number, questions: number) => string;
  strongest: string;
  weakest: string;
  each: string;
  reply: string;
  probe: string;
  points: string;
  reference: string;
  advice: string;
  betterAnswer: string;
  disputed: (verdict: string, note: string) => string;
  hints: (count: number) => string;
  noAnswer: string;
  timedOut: string;
  uncertain: string;
  gradedBy: string;
  status: Record<QuestionStatus, string>;
  verdict: Record<Verdict, string>;
  help: Record<Help, string>;
  flag: Record<GradeFlag, string>;
  engine: Record<'built-in' | 'llm', string>;
}

const namedZh = (points: readonly { keyword: string }[]): string =>
  points.map(({ keyword }) => `「${keyword}」`).join('');
const namedEn = (points: readonly { keyword: string }[]): string =>
  points.map(({ keyword }) => `“${keyword}”`).join(' and ');

const basisZh = (scored: number, questions: number): string =>
  scored === questions ? `${questions} 题平均` : `只按 ${questions} 题中的 ${scored} 题平均`;
const basisEn = (scored: number, questions: number): string =>
  scored === questions ? `mean of ${count(questions)}` : `mean of only ${scored} of ${count(questions)}`;
function answeredZh(answered: number, questions: number): string {
  if (answered === 0) return `${questions} 题中一题也没答`;
  return answered < questions
    ? `只答了 ${questions} 题中的 ${answered} 题`
    : `答了${questions > 1 ? '全部 ' : ' '}${questions} 题`;
}
const answeredEn = (answered: number, questions: number): string =>
  answered < questions ? `Only ${answered} of ${count(questions)} answered` : `${count(questions)} answered`;
const count = (questions: number): string => (questions === 1 ? '1 question' : `${questions} questions`);

const zh: ReportWording = {
  summary({ counts, scores, strongest, weakest }) {
    if (!scores) return `问了 ${counts.asked} 题，还没有可以评分的作答。`;
    const { questions, answered, scored } = counts;
    const parts = [answeredZh(answered, questions)];
    const basis = scored < questions ? `（${basisZh(scored, questions)}）` : '';
    parts.push(`独立作答 ${scores.withoutHelp} 分，追问和提示之后 ${scores.afterProbes} 分${basis}`);
    if (strongest[0]) parts.push(`说得最清楚的是${namedZh(strongest.slice(0, 2))}`);
    if (weakest[0]) parts.push(`最该补的是${namedZh(weakest.slice(0, 2))}`);
    return `${parts.join('；')}。`;
  },
  title: '面试报告',
  began: '开始于',
  mode: { coach: '教练', exam: '考试' },
  withoutHelp: '独立作答',
  afterProbes: '追问和提示之后',
  byTopic: '按主题',
  topic: '主题',
  questions: '题数',
  ofQuestion: (place) => `第 ${place} 题`,
  heading: (place, title) => `第 ${place} 题：${title}`,
  inMaterial: (number) => `材料中第 ${number} 题`,
  basis: basisZh,
  strongest: '说得清楚的要点',
  weakest: '最该补的要点',
  each: '逐题',
  reply: '作答',
  probe: '追问',
  points: '逐点批改',
  reference: '参考',
  advice: '建议',
  betterAnswer: '更好的回答',
  disputed: (verdict, note) => `本人认为：${verdict}${note ? `（${note}）` : ''}，不影响得分`,
  hints: (count) => `用了 ${count} 次提示`,
  noAnswer: '没有作答。',
  timedOut: '超时',
  uncertain: '两个评分不一致',
  gradedBy: '评分',
  status: {
    'not-asked': '没有问到',
    open: '进行中',
    answered: '已作答',
    skipped: '跳过',
    'gave-up': '没有答上来',
    'timed-out': '超时未答',
    unanswered: '结束时还没有作答，不计分',
  },
  verdict: { covered: '● 说到了', partial: '◐ 说到一部分', missed: '○ 没说到', contradicted: '✕ 说反了' },
  help: { direction: '给过方向', keyword: '给过关键词', point: '给过参考' },
  flag: {
    'copied-question': '重复题目',
    'copied-reference': '照搬参考',
    'keywords-only': '只有关键词',
    'off-topic': '答非所问',
    injection: '含有指令',
    empty: '没有内容',
  },
  engine: { 'built-in': '内置评分', llm: '模型评分' },
};

const en: ReportWording = {
  summary({ counts, scores, strongest, weakest }) {
    if (!scores) return `${counts.asked} asked; there is no answer to score yet.`;
    const { questions, answered, scored } = counts;
    const parts = [answeredEn(answered, questions)];
    const basis = scored < questions ? ` (${basisEn(scored, questions)})` : '';
    parts.push(`${scores.withoutHelp} on your own, ${scores.afterProbes} after follow-ups and hints${basis}`);
    if (strongest[0]) parts.push(`clearest on ${namedEn(strongest.slice(0, 2))}`);
    if (weakest[0]) parts.push(`most to gain on ${namedEn(weakest.slice(0, 2))}`);
    return `${parts.join('; ')}.`;
  },
  title: 'Interview report',
  began: 'Began',
  mode: { coach: 'coach', exam: 'exam' },
  withoutHelp: 'On your own',
  afterProbes: 'After follow-ups and hints',
  byTopic: 'By topic',
  topic: 'Topic',
  questions: 'Questions',
  ofQuestion: (place) => `question ${place}`,
  heading: (place, title) => `Question ${place}: ${title}`,
  inMaterial: (number) => `number ${number} in the material`,
  basis: basisEn,
  strongest: 'Points made clearly',
  weakest: 'Points to work on first',
  each: 'Question by question',
  reply: 'Answer',
  probe: 'Follow-up',
  points: 'Point by point',
  reference: 'Reference',
  advice: 'Advice',
  betterAnswer: 'A better answer',
  disputed: (verdict, note) =>
    `your own verdict: ${verdict}${note ? ` (${note})` : ''}; the score is not changed by it`,
  hints: (count) => (count === 1 ? '1 hint taken' : `${count} hints taken`),
  noAnswer: 'No answer.',
  timedOut: 'out of time',
  uncertain: 'two graders disagree',
  gradedBy: 'Graded by',
  status: {
    'not-asked': 'not asked',
    open: 'open',
    answered: 'answered',
    skipped: 'skipped',
    'gave-up': 'not known',
    'timed-out': 'out of time, no answer',
    unanswered: 'open when the interview ended; not scored',
  },
  verdict: { covered: '● covered', partial: '◐ partly', missed: '○ missed', contradicted: '✕ contradicted' },
  help: { direction: 'direction given', keyword: 'keyword given', point: 'point given' },
  flag: {
    'copied-question': 'repeats the question',
    'copied-reference': 'copies the reference',
    'keywords-only': 'keywords only',
    'off-topic': 'off topic',
    injection: 'holds an instruction',
    empty: 'empty',
  },
  engine: { 'built-in': 'built-in grader', llm: 'model grader' },
};

export const reportWording: Record<Locale, ReportWording> = { 'zh-CN': zh, en };
