import { describe, expect, it } from 'vitest';
import { questions } from './fake-interview.ts';
import { givesAway } from './gives-away.ts';
import { everything, rehearse, saidOf, statusesOf } from './rehearse.ts';

const [imbalance] = questions;

describe('an interview', () => {
  it('greets, and asks the first question', () => {
    const { state, lines } = rehearse([1, 4]);
    expect(state).toMatchObject({ phase: 'asking', current: 0, turn: 0 });
    expect(lines.map(({ kind }) => kind)).toEqual(['greeting', 'question']);
    expect(lines[0]?.text).toContain('2');
    expect(lines[1]?.text).toContain(imbalance.title);
  });

  it('goes on to the next question after a whole answer, and ends after the last', async () => {
    const interview = rehearse([1, 5]);
    await interview.say(everything);
    expect(interview.grade?.score).toBe(100);
    expect(interview.state).toMatchObject({ phase: 'asking', current: 1 });
    expect(interview.heard('question')).toContain('如何缩小模型体积？');
    await interview.say('知识蒸馏和低秩分解');
    expect(interview.state.phase).toBe('ended');
    expect(statusesOf(interview)).toEqual(['answered', 'answered']);
    expect(interview.heard('closing')).toContain('100');
    await expect(interview.say('还有')).rejects.toMatchObject({ code: 'conflict' });
  });

  it('asks in English, with an English wording of the question and the original below', () => {
    const interview = rehearse([1], { locale: 'en' });
    const wording = 'What if one class is much rarer than the other?';
    expect(interview.heard('question').split('\n')).toEqual([
      expect.stringContaining(wording),
      imbalance.title,
    ]);
    expect(interview.state.questions[0]?.wording).toBe(wording);
    expect(rehearse([1]).state.questions[0]).not.toHaveProperty('wording');
  });

  it('says once that the material is in another language', async () => {
    const interview = rehearse([1, 5], { locale: 'en' });
    expect(interview.lines.map(({ kind }) => kind)).toEqual(['greeting', 'notice', 'question']);
    expect(interview.heard('notice')).toContain('Chinese');
    await interview.say('skip');
    expect(interview.state.current).toBe(1);
    expect(interview.heard('notice')).toBe('');
  });

  it('keeps to one English wording of a question, whatever the seed', async () => {
    const wording = 'What if one class is much rarer than the other?';
    for (let seed = 0; seed < 10; seed++) {
      const interview = rehearse([1], { locale: 'en', seed });
      expect(interview.heard('question')).toContain(wording);
      await interview.say('Could you repeat the question?');
      expect(interview.heard('repeat')).toContain(wording);
      await interview.say('【答非所问】something else');
      expect(interview.heard('probe')).toContain(wording);
    }
  });
});

describe('a clarification', () => {
  it('is answered from the question, without any of its points, and is not graded', async () => {
    const interview = rehearse([1]);
    await interview.say('这里的“数据不平衡”是指什么');
    expect(interview.state.phase).toBe('clarify');
    expect(interview.graded).toBe(0);
    expect(interview.heard('clarification')).toContain('“数据不平衡”');
    expect(interview.heard('clarification')).toContain('好样本多、坏样本少');
    for (const point of imbalance.points)
      expect(givesAway(saidOf(interview), point, imbalance.title)).toBe(false);
    await interview.say(everything);
    expect(interview.grade?.scores.withoutHelp).toBe(100);
  });

  it('repeats the follow-up when one is open', async () => {
    const interview = rehearse([1]);
    await interview.say('过采样');
    const probe = interview.heard('probe');
    await interview.say('没听懂题目');
    expect(interview.state.phase).toBe('probing');
    expect(interview.heard('repeat')).toContain(probe);
  });
});

describe('small talk over a follow-up', () => {
  it('is led back to it once without a grade, and passes it the second time', async () => {
    const interview = rehearse([1]);
    await interview.say('过采样');
    const probe = interview.heard('probe');
    await interview.say('今天吃了火锅');
    expect(interview.state.phase).toBe('probing');
    expect(interview.heard('aside')).toContain(probe);
    expect(interview.state.questions[0]?.probes).toHaveLength(1);
    await interview.say('天气不错');
    expect(interview.heard('probe')).not.toBe(probe);
    expect(interview.state.questions[0]?.probes).toHaveLength(2);
    expect(interview.graded).toBe(1);
    await interview.say('集成学习');
    expect(interview.grade?.scores.afterProbes).toBe(67);
  });
});

describe('the end', () => {
  it('comes when the learner asks for it; what was not reached is not asked', async () => {
    const interview = rehearse([1, 4, 5]);
    await interview.say(everything);
    await interview.say('今天就到这里');
    expect(interview.state.phase).toBe('ended');
    expect(statusesOf(interview)).toEqual(['answered', 'unanswered', 'not-asked']);
    expect(interview.heard('closing')).toContain('100');
  });

  it('is worth no more than skipping to who had said not to know, and leaves out what had no word yet', async () => {
    for (const [text, status] of [
      ['不知道', 'gave-up'],
      ['你来告诉我', 'gave-up'],
      ['提示', 'unanswered'],
      ['你好', 'unanswered'],
    ] as const) {
      const interview = rehearse([1, 4]);
      await interview.say(text);
      interview.end();
      expect(statusesOf(interview)).toEqual([status, 'not-asked']);
    }
  });

  it('says on how many questions the score rests', async () => {
    const interview = rehearse([1, 4, 5]);
    await interview.say(everything);
    await interview.say('跳过');
    await interview.say('结束');
    expect(interview.heard('closing')).toMatch(/3 题.*答了 1 题.*计分的 2 题/);
  });

  it('keeps the answer whose follow-up was open', async () => {
    const interview = rehearse([1, 4]);
    await interview.say('过采样');
    interview.end();
    expect(statusesOf(interview)).toEqual(['answered', 'not-asked']);
    const state = interview.state;
    interview.end();
    expect(interview.state).toBe(state);
    expect(interview.lines).toEqual([]);
  });

  it('speaks of questions that were not asked only where there are some', async () => {
    const cut = rehearse([1, 5]);
    await cut.say('过采样');
    cut.end();
    expect(cut.heard('closing')).toMatch(/没问到|未问/);
    const last = rehearse([1]);
    await last.say('过采样');
    last.end();
    expect(last.heard('closing')).not.toMatch(/没问到|没有问到|未问/);
  });

  it('says that there is nothing to score when nothing was answered', () => {
    const interview = rehearse([1]);
    interview.end();
    expect(interview.heard('closing')).not.toMatch(/\d/);
  });
});

describe('a time limit', () => {
  const timed = () => rehearse([1, 5], { secondsPerQuestion: 60 });
  const deadline = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 8, 0, seconds)).toISOString();

  it('is told, and starts with the question', () => {
    const interview = timed();
    expect(interview.heard('notice')).toContain('60');
    expect(interview.state.deadline).toBe(deadline(60));
  });

  it('does not start again with a hint or a follow-up, only with the next question', async () => {
    const interview = timed();
    await interview.say('提示', { afterSeconds: 10 });
    expect(interview.state.deadline).toBe(deadline(60));
    await interview.say('过采样', { afterSeconds: 10 });
    expect(interview.state).toMatchObject({ phase: 'probing', deadline: deadline(60) });
    await interview.say('跳过', { afterSeconds: 10 });
    expect(interview.state.deadline).toBe(deadline(90));
  });

  it('lets a message that comes a little late count as in time', async () => {
    const interview = timed();
    await interview.say(everything, { afterSeconds: 69 });
    expect(interview.state.questions[0]?.replies).toMatchObject([{ timedOut: false }]);
  });

  it.each([
    ['its draft', { timedOut: true, afterSeconds: 60 }],
    ['a draft that the client’s clock cut off early', { timedOut: true, afterSeconds: 30 }],
    ['a message that is far too late', { afterSeconds: 71 }],
  ])('grades %s as it stands when it has run out, and asks no follow-up', async (_, message) => {
    const interview = timed();
    await interview.say('过采样', message);
    expect(interview.state.questions[0]).toMatchObject({
      status: 'answered',
      probes: [],
      replies: [{ timedOut: true }],
    });
    expect(interview.state).toMatchObject({ phase: 'asking', current: 1 });
  });

  it.each(['', '不知道', '提示'])('leaves the question when it runs out over “%s”', async (draft) => {
    const interview = timed();
    await interview.say(draft, { timedOut: true, afterSeconds: 60 });
    expect(statusesOf(interview)).toEqual(['timed-out', 'open']);
    expect(interview.graded).toBe(0);
  });

  it('keeps the answer when it runs out over a follow-up', async () => {
    const interview = timed();
    await interview.say('过采样', { afterSeconds: 5 });
    await interview.say('', { timedOut: true, afterSeconds: 55 });
    expect(statusesOf(interview)).toEqual(['answered', 'open']);
    expect(interview.state.questions[0]?.replies).toHaveLength(1);
  });

  it('asks no follow-up when hardly any time is left', async () => {
    const interview = timed();
    await interview.say('过采样', { afterSeconds: 57 });
    expect(interview.state).toMatchObject({ phase: 'asking', current: 1 });
  });
});
