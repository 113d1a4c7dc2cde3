import { describe, expect, it } from 'vitest';
import { parseGlossary } from '../text/glossary.ts';
import { createQueryCoverage } from './query-coverage.ts';
import { queryTerms } from './query-terms.ts';
import { chunks, findSlips, index } from './two-passages.fixture.ts';

const coverage = createQueryCoverage(index, chunks);
const coverageOf = (question: string, ...ids: string[]) =>
  coverage(queryTerms(question, parseGlossary(''), findSlips), ids);

describe('createQueryCoverage', () => {
  it('counts how much of a question some chunks match together', () => {
    expect(coverageOf('数据隐私', 'privacy')).toBeCloseTo(1);
    expect(coverageOf('数据隐私', 'dropout')).toBe(0);
    expect(coverageOf('隐私 过拟合', 'privacy')).toBeGreaterThan(0.2);
    expect(coverageOf('隐私 过拟合', 'privacy')).toBeLessThan(0.8);
    expect(coverageOf('隐私 过拟合', 'privacy', 'dropout')).toBeCloseTo(1);
  });

  it('gives a typing slip half the credit of the word', () => {
    expect(coverageOf('数具', 'privacy')).toBeCloseTo(0.5);
  });

  it('is 0 for chunks it does not know and for a question without words', () => {
    expect(coverageOf('数据隐私', 'unknown')).toBe(0);
    expect(coverageOf('？', 'privacy')).toBe(0);
  });
});
