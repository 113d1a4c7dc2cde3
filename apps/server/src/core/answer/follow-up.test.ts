import { describe, expect, it } from 'vitest';
import { aspectOf, isElliptic, pointsBack, readTurn } from './follow-up.ts';

describe('readTurn', () => {
  it.each([
    ['换个话题，隐私怎么保护', '隐私怎么保护'],
    ['对了，推荐系统怎么做', '推荐系统怎么做'],
    ['再问一下，数据缺失怎么办', '数据缺失怎么办'],
    ['By the way, how do we protect privacy?', 'how do we protect privacy?'],
    ['Another question: what about latency', 'what about latency'],
    ['打错了，是多模态', '多模态'],
    ['不是这个，我问的是噪声数据', '噪声数据'],
    ['Sorry, I meant underfitting', 'underfitting'],
    ['我问得不太清楚，不是说训练，是说上线', '上线'],
    ['no, not the price. the latency', 'the latency'],
  ])('takes the turning words off “%s” and lets go of what was spoken of', (message, text) => {
    expect(readTurn(message)).toEqual({ text, keepsFocus: false });
  });

  it.each([
    '第三点展开讲讲',
    '那正则化呢',
    '不平衡数据怎么办',
    'data is scarce, what now?',
    'not sure, what is it',
    '换个话题',
  ])('leaves “%s” as it is', (message) =>
    expect(readTurn(message)).toEqual({ text: message, keepsFocus: true }),
  );
});

describe('aspectOf', () => {
  it.each([
    ['为什么要正则化', 'why'],
    ['Dropout 有什么好处', 'why'],
    ['Why does it help?', 'why'],
    ['举个例子', 'example'],
    ['for example?', 'example'],
    ['为什么？举个例子', 'example'],
    ['怎么处理过拟合', 'what'],
    ['How do we do it?', 'what'],
  ])('takes “%s” for %s', (message, aspect) => expect(aspectOf(message)).toBe(aspect));
});

describe('isElliptic', () => {
  it.each([
    '为什么呢',
    '展开讲讲',
    '举个例子',
    '具体说说',
    '还有呢',
    '没看懂',
    '没太懂，具体点',
    '加它图个啥',
    '有哪几种，说俩',
    '太虚了，给几个算法的名字',
    'why?',
    'and why do we need it',
    'go on',
  ])('sees no content of its own in “%s”', (message) => expect(isElliptic(message)).toBe(true));

  it.each(['那正则化呢', 'Dropout 为什么有用', '成本高吗', 'what about latency'])(
    'sees content in “%s”',
    (message) => expect(isElliptic(message)).toBe(false),
  );
});

describe('pointsBack', () => {
  it.each(['它和正则化比呢', '这要花多少钱', '上面说的成本', 'is it expensive'])(
    'hears it in “%s”',
    (message) => {
      expect(pointsBack(message)).toBe(true);
    },
  );

  it.each(['怎么处理过拟合', 'how do we handle noise'])('does not hear it in “%s”', (message) => {
    expect(pointsBack(message)).toBe(false);
  });
});
