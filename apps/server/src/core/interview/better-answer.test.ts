import { describe, expect, it } from 'vitest';
import type { Verdict } from '../grading/grade.ts';
import { betterAnswer } from './better-answer.ts';
import type { QuestionPointGrade } from './question-grade.ts';

const point = (
  index: number,
  verdict: Verdict,
  said?: string,
  reference = `第${index}点的说明。`,
): QuestionPointGrade => ({
  index,
  keyword: `第${index}点`,
  verdict,
  firstVerdict: verdict,
  reference,
  advice: '',
  ...(said !== undefined && { quote: { text: said, start: 0, end: said.length } }),
});

const textsOf = (points: readonly QuestionPointGrade[]) => betterAnswer(points).map(({ text }) => text);

describe('betterAnswer', () => {
  it('quotes what made a point, and nothing that was half made, missed or wrong', () => {
    const points = [
      point(1, 'covered', '数据要加密'),
      point(2, 'partial', '权限'),
      point(3, 'contradicted', '不用脱敏'),
      point(4, 'missed'),
    ];
    expect(betterAnswer(points)).toEqual([
      { from: 'learner', point: 1, about: '第1点', text: '数据要加密。' },
      { from: 'material', point: 2, text: '第2点的说明。' },
      { from: 'material', point: 3, text: '第3点的说明。' },
      { from: 'material', point: 4, text: '第4点的说明。' },
    ]);
  });

  it('says what the learner’s words are about where they do not, in their own language only', () => {
    const aboutOf = (said: string) => betterAnswer([point(1, 'covered', said)]).map(({ about }) => about);
    expect(aboutOf('比如放一把锁')).toEqual(['第1点']);
    expect(aboutOf('第1点就是放一把锁')).toEqual([undefined]);
    expect(aboutOf('lock it away')).toEqual([undefined]);
    const [named] = betterAnswer([
      { ...point(1, 'covered', '用 GAN 造样本'), keyword: '生成对抗网络（GAN）' },
    ]);
    expect(named).not.toHaveProperty('about');
  });

  it('makes a sentence of every piece', () => {
    const points = [
      point(1, 'covered', '，比如数据要加密；'),
      point(2, 'covered', '谁能看？'),
      point(3, 'missed', undefined, '去掉身份信息'),
    ];
    expect(textsOf(points)).toEqual(['数据要加密。', '谁能看？', '去掉身份信息。']);
  });

  it('says once what made two points', () => {
    expect(textsOf([point(1, 'covered', '加密并审计'), point(2, 'covered', '加密并审计')])).toEqual([
      '加密并审计。',
    ]);
  });

  it('keeps to one language: that of the reference as soon as it is needed', () => {
    const english = [
      point(1, 'covered', 'encrypt stored data so that it is unreadable'),
      point(2, 'covered', 'and only give access to those who need it,'),
    ];
    expect(textsOf(english)).toEqual([
      'Encrypt stored data so that it is unreadable.',
      'Only give access to those who need it.',
    ]);
    expect(textsOf([...english, point(3, 'missed')])).toEqual([
      '第1点的说明。',
      '第2点的说明。',
      '第3点的说明。',
    ]);
    expect(textsOf([...english, point(3, 'covered', '还要审计')])).toEqual([
      '第1点的说明。',
      '第2点的说明。',
      '还要审计。',
    ]);
  });
});
