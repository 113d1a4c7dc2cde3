import { describe, expect, it } from 'vitest';
import { type Ordinal, ordinalsIn, pickOrdinals, stepIn } from './references.ts';

describe('ordinalsIn', () => {
  const cases: [string, Ordinal[]][] = [
    ['第三点展开讲讲', [{ at: 3 }]],
    ['第 2 个为什么', [{ at: 2 }]],
    ['第十二条', [{ at: 12 }]],
    ['第一和第四点', [{ at: 1 }, { at: 4 }]],
    ['倒数第二个没看懂', [{ fromEnd: 2 }]],
    ['前两条', [{ first: 2 }]],
    ['后两点', [{ last: 2 }]],
    ['最后三点', [{ last: 3 }]],
    ['后面两点再说说', [{ last: 2 }]],
    ['前面三条', [{ first: 3 }]],
    ['末尾那个靠什么', [{ fromEnd: 1 }]],
    ['中间那条', [{ middle: true }]],
    ['2 里头有哪几种', [{ at: 2 }]],
    ['最后一条具体指什么', [{ fromEnd: 1 }]],
    ['最后那点呢', [{ fromEnd: 1 }]],
    ['头一条', [{ at: 1 }]],
    ['2和3能一起上吗', [{ at: 2 }, { at: 3 }]],
    ['第三步做完该干啥了', [{ at: 4 }]],
    ['第十二条之后是什么', [{ at: 13 }]],
    ['第二点后面那个', [{ at: 3 }]],
    ['打头的那步再说一遍', [{ at: 1 }]],
    ['开头那条', [{ at: 1 }]],
    ['explain the third point', [{ at: 3 }]],
    ['explain number four please', [{ at: 4 }]],
    ['and after step two?', [{ at: 3 }]],
    ['what comes after point 3', [{ at: 4 }]],
    ['the 2nd', [{ at: 2 }]],
    ['point 4, please', [{ at: 4 }]],
    ['and the last one?', [{ fromEnd: 1 }]],
    ['第8题的第一点', [{ at: 1 }]],
  ];
  it.each(cases)('reads “%s” as %j', (message, ordinals) => expect(ordinalsIn(message)).toEqual(ordinals));

  it.each([
    '怎么处理过拟合',
    '第8题',
    'the first time we train',
    'no one told me',
    '最后怎么上线',
    '有 100 个 GPU',
    '再往前一个',
  ])('reads none in “%s”', (message) => expect(ordinalsIn(message)).toEqual([]));
});

describe('pickOrdinals', () => {
  const list = ['a', 'b', 'c', 'd', 'e'];

  it.each<[Ordinal[], string[]]>([
    [[{ at: 1 }], ['a']],
    [[{ fromEnd: 2 }], ['d']],
    [[{ first: 2 }], ['a', 'b']],
    [[{ last: 2 }], ['d', 'e']],
    [[{ middle: true }], ['c']],
    [
      [{ at: 4 }, { at: 1 }, { at: 4 }],
      ['a', 'd'],
    ],
    [[], []],
  ])('picks by %j', (ordinals, picked) => expect(pickOrdinals(list, ordinals)).toEqual(picked));

  it.each<[Ordinal[]]>([[[{ at: 6 }]], [[{ fromEnd: 6 }]], [[{ first: 9 }]], [[{ at: 1 }, { at: 9 }]]])(
    'picks nothing by %j, which is outside',
    (ordinals) => expect(pickOrdinals(list, ordinals)).toEqual([]),
  );
});

describe('stepIn', () => {
  it.each([
    ['再往前一个', -1],
    ['前面那条呢', -1],
    ['下一个呢', 1],
    ['再往后一条', 1],
    ['the next one', 1],
    ['再往后？', 1],
    ['然后呢', 1],
    ['and the one after that', 1],
    ['再往前呢', -1],
    ['the step before', -1],
    ['然后怎么上线', undefined],
    ['上一项呢', -1],
    ['上一条有没有例子', undefined],
    ['前两条', undefined],
  ])('reads “%s” as %s', (message, step) => expect(stepIn(message)).toBe(step));
});
