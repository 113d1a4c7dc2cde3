import { describe, expect, it } from 'vitest';
import { stepIn } from './step.ts';

describe('stepIn', () => {
  it.each([
    ['再往前一个', -1],
    ['前面那条呢', -1],
    ['再往前呢', -1],
    ['上一项呢', -1],
    ['再往前挪一格', -1],
    ['再往前一步呢', -1],
    ['往回退一步', -1],
    ['紧挨在它前头的是啥', -1],
    ['排在它前头的呢', -1],
    ['列表里它上面那条', -1],
    ['它前面那块，是分开弄还是合着弄', -1],
    ['它之前那步', -1],
    ['做这步之前得先干啥', -1],
    ['the step before', -1],
    ['the one above it', -1],
    ['what has to be done just before that', -1],
    ['what precedes it', -1],
    ['go back one', -1],
  ])('reads a step back in “%s”', (message, step) => expect(stepIn(message)).toBe(step));

  it.each([
    ['下一个呢', 1],
    ['再往后一条', 1],
    ['再往后？', 1],
    ['然后呢', 1],
    ['再下面那步，能调的是什么东西', 1],
    ['再下一条呢，像裁缝量体那条', 1],
    ['它底下那个呢', 1],
    ['紧挨着往下的那条', 1],
    ['紧随其后的是哪个', 1],
    ['弄完这个接下来干嘛', 1],
    ['the next one', 1],
    ['and the one after that', 1],
    ['and whatever comes right after it?', 1],
    ['the one right after it, does it simply make fakes?', 1],
    ['what follows that one', 1],
    ['and then?', 1],
  ])('reads a step on in “%s”', (message, step) => expect(stepIn(message)).toBe(step));

  it.each([
    '然后怎么上线',
    '上一条有没有例子',
    '前两条',
    '上线前要测什么',
    '部署之后怎么监控',
    '它上线后谁来管',
    '下一步融资怎么谈',
    '下一个 噪声数据怎么处理',
    '前面那个话题，打分也是机器来吗',
    '上一个版本怎么回滚',
    '用户排在前面',
    '它之前的版本怎么回滚',
    '做完这个项目要多久',
    '这步之前没做过，难吗',
    '上线能不能提前一点？',
    'can we work on one?',
    '再往后用户多了怎么办',
    'next quarter we ship',
    'before launch, what do we test',
    'and before it ships?',
    'after we deploy it, who watches it',
    'next one. stuff pours in every second',
  ])('reads none in “%s”', (message) => expect(stepIn(message)).toBeUndefined());
});
