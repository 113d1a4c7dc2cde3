import { describe, expect, it } from 'vitest';
import { feedbackOn } from '../grading/feedback.ts';
import { fakeGradeReply, questions } from './fake-interview.ts';
import type { GradedReply, HintGiven, QuestionProgress } from './interview.ts';
import { feedbackOnQuestion, gradeOfQuestion } from './question-grade.ts';

const [question] = questions;

const progress = async (texts: string[], hints: HintGiven[] = []): Promise<QuestionProgress> => {
  const replies = texts.map(
    async (reply, place): Promise<GradedReply> => ({
      turnId: `turn-${place}`,
      timedOut: false,
      grade: await fakeGradeReply({ question, reply, locale: 'zh-CN' }),
    }),
  );
  return {
    questionId: question.id,
    status: 'answered',
    hints,
    probes: [],
    replies: await Promise.all(replies),
    stuck: 0,
  };
};
const grade = async (...replies: string[]) => gradeOfQuestion(await progress(replies));
const hinted = async (help: HintGiven['help'], afterReplies: number, ...replies: string[]) =>
  gradeOfQuestion(await progress(replies, [{ point: 1, help, afterReplies }]))?.scores;

describe('gradeOfQuestion', () => {
  it('is nothing before the first reply', async () => {
    expect(await grade()).toBeUndefined();
  });

  it('scores one reply without help as the grader did', async () => {
    const one = await fakeGradeReply({ question, reply: '过采样，半损失加权', locale: 'zh-CN' });
    expect(await grade('过采样，半损失加权')).toMatchObject({
      score: one.score,
      scores: { withoutHelp: one.score, afterProbes: one.score },
    });
  });

  it('takes the best verdict on each point, with the words that earned it and where they were said', async () => {
    const merged = await grade('过采样，半损失加权', '损失加权');
    expect(merged?.points).toMatchObject([
      { verdict: 'covered', firstVerdict: 'covered', turnId: 'turn-0', quote: { text: '过采样' } },
      { verdict: 'covered', firstVerdict: 'partial', turnId: 'turn-1', quote: { start: 0 } },
      { verdict: 'missed', firstVerdict: 'missed' },
    ]);
    expect(merged?.scores).toEqual({ withoutHelp: 47, afterProbes: 67 });
  });

  it('takes something away for a later contradiction, and forgets one that was corrected', async () => {
    const verdicts = async (...replies: string[]) => (await grade(...replies))?.points[0]?.verdict;
    expect(await verdicts('过采样', '不用过采样')).toBe('partial');
    expect((await grade('过采样', '不用过采样'))?.points[0]).toMatchObject({ turnId: 'turn-0' });
    expect(await verdicts('半过采样', '不用过采样')).toBe('contradicted');
    expect(await verdicts('什么也不做', '不用过采样')).toBe('contradicted');
    expect(await verdicts('不用过采样', '什么也不做')).toBe('contradicted');
    expect(await verdicts('不用过采样', '过采样')).toBe('covered');
  });

  it('does not count as one’s own what a hint had named before', async () => {
    expect(await hinted('direction', 0, '过采样')).toEqual({ withoutHelp: 33, afterProbes: 33 });
    expect(await hinted('keyword', 0, '过采样')).toEqual({ withoutHelp: 0, afterProbes: 33 });
    expect(await hinted('keyword', 1, '过采样')).toEqual({ withoutHelp: 33, afterProbes: 33 });
  });

  it('keeps what a grader noted beside its feedback, which is then on all replies', async () => {
    const asked = await progress(['过采样', '损失加权']);
    const [, last] = asked.replies;
    if (!last) throw new Error('There are two replies.');
    const own = feedbackOn(last.grade.points, [], 'zh-CN');
    last.grade.feedback = `模型没有回应。${own}`;
    const merged = gradeOfQuestion(asked);
    if (!merged) throw new Error('There is a grade.');
    expect(own).toContain('“过采样”');
    expect(feedbackOnQuestion(merged, asked.replies, 'zh-CN')).toBe(
      '模型没有回应。3 个要点说到了 2 个，再补上“集成学习”就更完整。',
    );
  });

  it('gives a told point that is said back no more than a mention', async () => {
    expect(await hinted('point', 0, '过采样')).toEqual({ withoutHelp: 0, afterProbes: 13 });
    expect(await hinted('point', 1, '半过采样', '过采样')).toEqual({ withoutHelp: 13, afterProbes: 13 });
    expect(await hinted('point', 1, '过采样', '过采样')).toEqual({ withoutHelp: 33, afterProbes: 33 });
  });
});
