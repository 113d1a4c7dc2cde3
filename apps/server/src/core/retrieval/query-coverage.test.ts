import { describe, expect, it } from 'vitest';
import { parseGlossary } from '../text/glossary.ts';
import type { Chunk } from './chunk.ts';
import { createKeywordIndex } from './keyword-index.ts';
import { createQueryCoverage } from './query-coverage.ts';
import { queryTerms } from './query-terms.ts';
import { createFindSlips } from './typing-slips.ts';

const chunk = (id: string, title: string, body: string): Chunk => ({
  id,
  kind: 'passage',
  span: { documentId: 'guide', start: 0, end: 1 },
  title,
  body,
  wordings: [],
});
const chunks = [
  chunk('privacy', '数据隐私', '对数据加密，保护隐私。'),
  chunk('dropout', '过拟合', '用 Dropout 降低复杂度。'),
];
const index = createKeywordIndex(chunks);
const coverage = createQueryCoverage(index, chunks);
const findSlips = createFindSlips(index.terms());
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
