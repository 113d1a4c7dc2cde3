import type { GradeFlag, GradeReply, Verdict } from './grade.ts';

/** A grader that finds these verdicts in any reply, each but `missed` in its first four characters. */
export const createFixedGrader =
  (verdicts: readonly Verdict[], flags: GradeFlag[] = []): GradeReply =>
  async ({ question, reply }) => ({
    questionId: question.id,
    score: 12,
    points: question.points.map(({ index, keyword, statement }, position) => {
      const verdict = verdicts[position] ?? 'missed';
      const quote = verdict === 'missed' ? {} : { quote: { text: reply.slice(0, 4), start: 0, end: 4 } };
      return { index, keyword, verdict, ...quote, reference: statement, advice: 'built-in advice' };
    }),
    flags,
    feedback: 'Built-in feedback.',
    grader: { engine: 'built-in', name: 'wordings', version: '7' },
  });
