import { describe, expect, it } from 'vitest';
import { parseNumber, questionNumbersIn, withoutQuestionNumbers } from './question-numbers.ts';

describe('parseNumber', () => {
  it.each([
    ['7', 7],
    ['042', 42],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十一', 31],
  ])('reads %s as %i', (text, number) => expect(parseNumber(text)).toBe(number));

  it.each(['', '点', '一二', '十十', '-1'])('reads no number in “%s”', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });
});

describe('questionNumbersIn', () => {
  it.each([
    ['第10题讲了什么', [10]],
    ['面试题 5', [5]],
    ['Question #12, please', [12]],
    ['q3', [3]],
    ['第三题和第二十一题有什么不同', [3, 21]],
    ['第3题和第３题', [3]],
    ['第三点', []],
    ['怎么处理过拟合', []],
  ])('finds in “%s” %j', (message, numbers) => expect(questionNumbersIn(message)).toEqual(numbers));

  it('leaves the rest of the message', () => {
    expect(withoutQuestionNumbers('第10题的第2点').trim()).toBe('的第2点');
  });
});
