import { describe, expect, it } from 'vitest';
import { questions } from './fake-interview.ts';
import { givesAway } from './gives-away.ts';
import { everything, rehearse } from './rehearse.ts';

const [imbalance] = questions;

describe('hints', () => {
  it('give first the direction, then the keyword, then the point, then another point', async () => {
    const interview = rehearse([1]);
    const hints: string[] = [];
    for (let count = 0; count < 4; count++) {
      await interview.say('给点提示');
      expect(interview.state.phase).toBe('hint');
      hints.push(interview.heard('hint'));
    }
    const [point] = imbalance.points;
    if (!point) throw new Error('The question has points.');
    expect(givesAway(hints[0] ?? '', point, imbalance.title)).toBe(false);
    expect(hints[1]).toContain(point.keyword);
    expect(hints[1]).not.toContain(point.statement);
    expect(hints[2]).toContain(point.statement);
    expect(hints[3]).not.toContain(point.keyword);
  });

  it('come to an end, and the question goes on', async () => {
    const interview = rehearse([1]);
    for (let count = 0; count < 9; count++) await interview.say('提示');
    const given = interview.state.questions[0]?.hints;
    await interview.say('提示');
    expect(interview.heard('hint')).not.toBe('');
    expect(interview.state.questions[0]?.hints).toEqual(given);
    await interview.say(everything);
    expect(interview.grade?.scores).toEqual({ withoutHelp: 0, afterProbes: 40 });
  });

  it('are about the point that the open follow-up aims at', async () => {
    const interview = rehearse([1]);
    await interview.say('过采样，半集成学习');
    expect(interview.state.questions[0]?.probes).toMatchObject([{ kind: 'point', point: 3 }]);
    for (let count = 0; count < 3; count++) await interview.say('提示');
    expect(interview.state.phase).toBe('probing');
    expect(interview.heard('hint')).toContain('bagging');
  });
});

describe('clues', () => {
  it('that a follow-up gave are not given again as a hint: the keyword comes next', async () => {
    for (let seed = 0; seed < 20; seed++) {
      const interview = rehearse([1], { seed });
      await interview.say('过采样');
      expect(interview.heard('probe')).toContain('让少见的错误更受重视');
      await interview.say('提示');
      expect(interview.heard('hint')).not.toContain('让少见的错误更受重视');
      expect(interview.heard('hint')).toContain('损失加权');
      expect(interview.state.questions[0]?.hints).toMatchObject([{ point: 2, help: 'keyword' }]);
    }
  });

  it('that a hint gave are not asked again as a follow-up', async () => {
    for (let seed = 0; seed < 20; seed++) {
      const interview = rehearse([1], { seed });
      await interview.say('提示');
      expect(interview.heard('hint')).toContain('少的那一类凑不够数，怎么办？');
      await interview.say('多收集一些数据');
      expect(interview.heard('probe')).toContain('让两类样本数量接近');
    }
  });
});
