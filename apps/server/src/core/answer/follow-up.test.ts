import { describe, expect, it } from 'vitest';
import { aspectOf, isElliptic, readTurn } from './follow-up.ts';

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
  ])('takes the turning words off “%s”', (message, text) => {
    expect(readTurn(message)).toMatchObject({ text });
  });

  it.each([
    ['换个话题，隐私怎么保护', 'changes'],
    ['行。这页翻过去吧。过拟合怎么治', 'changes'],
    ['Unrelated: how do we protect privacy?', 'changes'],
    ['打错了，是多模态', 'corrects'],
    ['Sorry, I meant underfitting', 'corrects'],
  ])('tells how “%s” turns', (message, how) => expect(readTurn(message)).toMatchObject({ how }));

  it.each([
    '第三点展开讲讲',
    '那正则化呢',
    '不平衡数据怎么办',
    'data is scarce, what now?',
    'not sure, what is it',
    '换个话题',
    '别家一周换一版模型，我们一个月才憋出一次',
    '除了它还有一个，分几份轮着来的那个',
    '能不问的就不问，行不行',
  ])('leaves “%s” as it is', (message) =>
    expect(readTurn(message)).toEqual({ text: message, how: 'goes-on' }),
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
