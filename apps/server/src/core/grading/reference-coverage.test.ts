import { describe, expect, it } from 'vitest';
import { referenceCoverage } from './reference-coverage.ts';

const question = '频繁插入和删除时线性表宜采用何种存储结构，为什么？';
const reference = '宜采用链式存储结构，因为只需修改指针，不用移动大量元素，时间复杂度为O(1)。';
const cover = (reply: string, references = [reference]) => referenceCoverage({ question, references, reply });

describe('referenceCoverage', () => {
  it('is 1 for the model answer and 0 for nothing or the question again', () => {
    expect(cover(reference)).toBe(1);
    expect(cover('')).toBe(0);
    expect(cover(question)).toBe(0);
  });

  it('grows with what is said', () => {
    const [some, more] = [cover('链式结构'), cover('链式结构，只改指针，不移动元素')];
    expect(some).toBeGreaterThan(0);
    expect(more).toBeGreaterThan(some);
    expect(more).toBeLessThan(1);
  });

  it('counts the model answer that fits best', () => {
    expect(cover('链式结构', ['用哈希表', reference])).toBe(cover('链式结构'));
  });

  it('reads formulas whatever their spaces and brackets', () => {
    const formula = (reply: string) =>
      referenceCoverage({ question: '多少?', references: ['2^(n-1)'], reply });
    expect(formula('2 ^ ( n - 1 )')).toBe(1);
    expect(formula('n!')).toBeLessThan(0.5);
  });

  it('is 0 where there is no model answer to speak of', () => {
    expect(cover('链式', [])).toBe(0);
    expect(cover('链式', [question])).toBe(0);
  });
});
