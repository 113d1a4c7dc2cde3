import { describe, expect, it } from 'vitest';
import { questions } from './fake-interview.ts';
import { givesAway } from './gives-away.ts';
import { rehearse, statusesOf } from './rehearse.ts';

const [imbalance] = questions;

describe('follow-ups', () => {
  it('are two at the most, each on another point that is not covered, half-made ones first', async () => {
    const interview = rehearse([4, 5]);
    await interview.say('量化，半缓存');
    expect(interview.state.phase).toBe('probing');
    await interview.say('我再想到的是内存');
    await interview.say('还有别的办法，比如换显卡');
    expect(interview.state).toMatchObject({ phase: 'asking', current: 1 });
    expect(interview.state.questions[0]?.probes).toMatchObject([
      { kind: 'point', point: 3 },
      { kind: 'point', point: 1 },
    ]);
    expect(interview.graded).toBe(3);
  });

  it('ask first to think over what was said the wrong way round', async () => {
    const interview = rehearse([1]);
    await interview.say('半过采样，不用集成学习');
    expect(interview.state.questions[0]?.probes).toMatchObject([{ kind: 'point', point: 3 }]);
  });

  it('ask no more about words that have made another point', async () => {
    const interview = rehearse([1]);
    await interview.say('把样本补齐【即过采样】【半损失加权】');
    expect(interview.state.questions[0]?.probes).toMatchObject([{ kind: 'point', point: 2 }]);
    expect(interview.heard('probe')).toContain('让少见的错误更受重视');
  });

  it('name the part of the work again where there is nothing else to aim at', async () => {
    const interview = rehearse([4], { locale: 'en' });
    await interview.say('hint');
    const area = 'the choice and make-up of the model';
    expect(interview.heard('hint')).toContain(area);
    await interview.say('I would buy a faster card');
    expect(interview.heard('probe')).toContain(area);
    await interview.say('I would buy another one');
    expect(interview.heard('probe')).not.toContain(area);
  });

  it('ask for less from who could not answer the question', async () => {
    const interview = rehearse([1]);
    await interview.say('【答非所问】我先讲讲推荐系统');
    await interview.say('不知道');
    expect(interview.heard('comment')).toMatch(/小一点|一小块/);
    expect(interview.state.questions[0]?.probes).toMatchObject([
      { kind: 'back-to-question' },
      { kind: 'point', point: 1 },
    ]);
  });

  it('say neither the keyword nor the statement of the point', async () => {
    for (let seed = 0; seed < 30; seed++) {
      const interview = rehearse([1], { seed, persona: seed % 2 ? 'strict' : 'friendly' });
      await interview.say('多收集一些数据');
      const probe = interview.state.questions[0]?.probes[0];
      const point = imbalance.points.find(({ index }) => probe?.kind === 'point' && index === probe.point);
      if (!point) throw new Error('The follow-up aims at no point.');
      expect(givesAway(interview.heard('probe'), point, imbalance.title)).toBe(false);
    }
  });

  it('raise the score after probes and leave the one without help alone', async () => {
    const interview = rehearse([1]);
    await interview.say('过采样');
    await interview.say('损失加权和集成学习');
    expect(interview.grade?.scores).toEqual({ withoutHelp: 33, afterProbes: 100 });
    expect(interview.state.phase).toBe('ended');
  });

  it('may be passed on without losing what was said', async () => {
    const interview = rehearse([1]);
    await interview.say('过采样');
    await interview.say('不知道');
    expect(interview.state).toMatchObject({ phase: 'probing' });
    expect(interview.heard('reference')).toBe('');
    await interview.say('你来告诉我');
    expect(interview.state.phase).toBe('ended');
    expect(statusesOf(interview)).toEqual(['answered']);
    expect(interview.graded).toBe(1);
  });

  it('may be skipped together with the rest of the question', async () => {
    const interview = rehearse([1, 5]);
    await interview.say('过采样');
    await interview.say('跳过');
    expect(interview.state).toMatchObject({ phase: 'asking', current: 1 });
    expect(interview.heard('reference')).toBe('');
    expect(statusesOf(interview)).toEqual(['answered', 'open']);
  });

  it('quote the learner on a half-made point', async () => {
    const interview = rehearse([1]);
    await interview.say('半集成学习');
    expect(interview.heard('probe')).toContain('“集成学习”');
  });
});
