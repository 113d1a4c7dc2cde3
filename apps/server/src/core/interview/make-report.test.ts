import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { material } from './fake-interview.ts';
import type { Dispute, Interview, InterviewOptions } from './interview.ts';
import { makeReport } from './make-report.ts';
import { type Rehearsal, rehearse } from './rehearse.ts';
import { reportMarkdown } from './report-markdown.ts';

/** The interview that a rehearsal was, with what the learner said in it. */
function interviewOf(
  { state }: Rehearsal,
  texts: readonly string[],
  { disputes = [], ...options }: Partial<InterviewOptions> & { disputes?: Dispute[] } = {},
): Interview {
  const at = '2026-01-01T08:00:00.000Z';
  return {
    id: 'interview',
    options: { mode: 'coach', persona: 'friendly', locale: 'zh-CN', seed: 1, ...options },
    questions: state.questions.flatMap(({ questionId }) =>
      material.questions
        .filter(({ id }) => id === questionId)
        .map((question) => ({ ...question, topic: material.topics.get(question.id) ?? '' })),
    ),
    state,
    createdAt: at,
    updatedAt: '2026-01-01T08:30:00.000Z',
    revision: 1,
    opening: { id: 'opening', lines: [], createdAt: at },
    turns: texts.map((text, place) => ({
      id: `turn-${place + 1}`,
      text,
      messageClass: 'answer',
      timedOut: false,
      questionId: '',
      createdAt: at,
      replyId: `reply-${place + 1}`,
    })),
    disputes,
  };
}

/** One question answered with a follow-up, one skipped, one left open, one never asked. */
async function played(options: Partial<InterviewOptions> & { disputes?: Dispute[] } = {}) {
  const texts = ['过采样，半损失加权', '损失加权\n<b>**用权重**</b>', '还有别的', '跳过', '结束'];
  const interview = rehearse([1, 5, 4, 2]);
  for (const text of texts) await interview.say(text);
  return interviewOf(interview, texts, options);
}

describe('makeReport', () => {
  it('refuses an interview that goes on', () => {
    expect(() => makeReport(interviewOf(rehearse([1]), []))).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    );
  });

  it('has scores without help and after probes, over what was asked only', async () => {
    const report = makeReport(await played());
    expect(report.counts).toEqual({
      questions: 4,
      asked: 3,
      answered: 1,
      notAsked: 1,
      scored: 2,
      disputed: 0,
    });
    expect(report.questions.map(({ status, scores }) => [status, scores?.afterProbes])).toEqual([
      ['answered', 67],
      ['skipped', 0],
      ['unanswered', undefined],
      ['not-asked', undefined],
    ]);
    expect(report.scores).toEqual({ withoutHelp: 24, afterProbes: 34 });
    expect(report.topics).toEqual([
      { topic: '数据', questions: 1, scores: { withoutHelp: 47, afterProbes: 67 } },
      { topic: '效率', questions: 1, scores: { withoutHelp: 0, afterProbes: 0 } },
      { topic: '隐私', questions: 0 },
    ]);
  });

  it('names the strongest points, made without help, and the weakest, the worst first', async () => {
    const report = makeReport(await played());
    expect(report.strongest.map(({ keyword }) => keyword)).toEqual(['过采样']);
    expect(report.weakest.map(({ keyword }) => keyword)).toEqual(['集成学习', '知识蒸馏', '低秩分解']);
    expect(report.summary).toContain('24');
    expect(report.summary).toContain('「过采样」');
  });

  it('says in its sentence and beside the score on how many questions that rests', async () => {
    const few = await played();
    expect(makeReport(few).summary).toMatch(/^只答了 4 题中的 1 题；.*只按 4 题中的 2 题平均/);
    expect(reportMarkdown(makeReport(few))).toContain('** (只按 4 题中的 2 题平均)');
    expect(makeReport(await played({ locale: 'en' })).summary).toMatch(
      /^Only 1 of 4 questions answered; .*mean of only 2 of 4 questions/,
    );
    const whole = rehearse([1]);
    await whole.say('过采样、损失加权、集成学习');
    expect(makeReport(interviewOf(whole, [])).summary).toMatch(/^答了 1 题；独立作答 100 分/);
  });

  it('calls a question by its place, and keeps its number in the material', async () => {
    const { questions, weakest } = makeReport(await played());
    expect(questions.map(({ place, number }) => [place, number])).toEqual([
      [1, 1],
      [2, 5],
      [3, 4],
      [4, 2],
    ]);
    expect(weakest.map(({ place, number }) => [place, number])).toContainEqual([2, 5]);
  });

  it('has with each reply what was to be said after it of all so far', async () => {
    const [question] = makeReport(await played()).questions;
    expect(question?.replies[1]?.feedback).toContain('“集成学习”');
  });

  it('names points of every question before more of one', async () => {
    const texts = ['量化', '跳过', '跳过'];
    const interview = rehearse([4, 5]);
    for (const text of texts) await interview.say(text);
    const { weakest } = makeReport(interviewOf(interview, texts));
    expect(weakest.map(({ number }) => number)).toEqual([4, 5, 4, 5, 4]);
  });

  it('has each reply with the follow-up it answers, and each point with its quote and reference', async () => {
    const [question] = makeReport(await played()).questions;
    expect(question?.replies).toMatchObject([
      { text: '过采样，半损失加权', score: 47 },
      { text: '损失加权\n<b>**用权重**</b>', probe: expect.stringContaining('损失加权') },
      { text: '还有别的', score: 0 },
    ]);
    expect(question?.replies[0]).not.toHaveProperty('probe');
    expect(question?.points[1]).toMatchObject({
      verdict: 'covered',
      firstVerdict: 'partial',
      turnId: 'turn-2',
      quote: { text: '损失加权' },
      reference: '在损失函数里给少数类更大的权重。',
      explanation: '损失加权能够让少见的错误更受重视。',
    });
  });

  it('builds a better answer from the learner’s own words and what was missing', async () => {
    const [question] = makeReport(await played()).questions;
    expect(question?.betterAnswer).toEqual([
      { from: 'learner', point: 1, text: '过采样。' },
      { from: 'learner', point: 2, text: '损失加权。' },
      { from: 'material', point: 3, text: '用 bagging 或 boosting 组合多个分类器。' },
    ]);
  });

  it('puts the reference in the place of what was half said or wrong', async () => {
    const texts = ['半过采样，不用损失加权，集成学习', '跳过'];
    const interview = rehearse([1]);
    for (const text of texts) await interview.say(text);
    expect(makeReport(interviewOf(interview, texts)).questions[0]?.betterAnswer).toEqual([
      { from: 'material', point: 1, text: '对少数类的样本进行复制或合成，如 SMOTE。' },
      { from: 'material', point: 2, text: '在损失函数里给少数类更大的权重。' },
      { from: 'learner', point: 3, text: '集成学习。' },
    ]);
  });

  it('shows a dispute beside the verdict and changes no figure by it', async () => {
    const dispute: Dispute = {
      questionId: 'book-1',
      point: 3,
      verdict: 'covered',
      note: '我说过',
      createdAt: '2026-01-01T09:00:00.000Z',
    };
    const report = makeReport(await played({ disputes: [dispute] }));
    const { scores } = makeReport(await played());
    expect(report.scores).toEqual(scores);
    expect(report.questions[0]?.points[2]).toMatchObject({ verdict: 'missed', dispute: { note: '我说过' } });
    expect(reportMarkdown(report)).toContain('我说过');
  });

  it('comes out of every interview, and its Markdown has every question', async () => {
    const message = fc.constantFrom(
      '过采样',
      '不用量化',
      '【照搬】缓存',
      '提示',
      '跳过',
      '不知道',
      '结束',
      '你好',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(message, { maxLength: 20 }), fc.integer(), async (script, seed) => {
        const interview = rehearse([1, 2, 4], { seed });
        const said: string[] = [];
        for (const text of script) {
          if (interview.state.phase === 'ended') break;
          said.push(text);
          await interview.say(text);
        }
        interview.end();
        const report = makeReport(interviewOf(interview, said));
        expect(report.questions).toHaveLength(3);
        const markdown = reportMarkdown(report);
        for (const { title } of report.questions) expect(markdown).toContain(title);
        expect(markdown).not.toMatch(/undefined|\[object/);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the wording of a question', () => {
  it('stands in the report of an interview in another language, with the title below', async () => {
    const interview = rehearse([1], { locale: 'en' });
    await interview.say('skip');
    const report = makeReport(interviewOf(interview, ['skip'], { locale: 'en' }));
    const [question] = report.questions;
    expect(question).toMatchObject({ title: '如何处理数据不平衡问题？' });
    expect(reportMarkdown(report)).toContain(
      `### Question 1: ${question?.wording}\n\n如何处理数据不平衡问题？\n`,
    );
    expect(question?.wording).toBe('What if one class is much rarer than the other?');
  });
});

describe('reportMarkdown', () => {
  it('lays out scores, topics, and each question with replies, verdicts and a better answer', async () => {
    const markdown = reportMarkdown(makeReport(await played()));
    expect(markdown).toContain('# 面试报告\n');
    expect(markdown).toContain('| 数据 | 1 | 47 | 67 |');
    expect(markdown).toContain('| 隐私 | 0 | – | – |');
    expect(markdown).toContain('### 第 1 题：如何处理数据不平衡问题？');
    expect(markdown).toContain('### 第 2 题：如何缩小模型体积？\n\n效率 · 材料中第 5 题');
    expect(markdown).toContain('- 知识蒸馏 (第 2 题)');
    expect(markdown).toContain('> 过采样，半损失加权');
    expect(markdown).toContain('- ● 说到了 **过采样** “过采样”');
    expect(markdown).toContain('没有问到');
  });

  it('takes nothing that the learner wrote as markup', async () => {
    const markdown = reportMarkdown(makeReport(await played()));
    expect(markdown).toContain('> 损失加权\n> &lt;b&gt;\\*\\*用权重\\*\\*&lt;/b&gt;');
    expect(markdown).not.toContain('<b>');
  });

  it('is in English for an English interview', async () => {
    const markdown = reportMarkdown(makeReport(await played({ locale: 'en' })));
    expect(markdown).toContain('# Interview report');
    expect(markdown).toContain('not asked');
    expect(markdown).toContain('clearest on “过采样”; most to gain on “集成学习” and “知识蒸馏”.');
    expect(markdown).not.toContain('面试');
  });
});
