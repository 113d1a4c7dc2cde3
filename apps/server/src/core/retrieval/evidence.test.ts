import { describe, expect, it } from 'vitest';
import { parseGlossary } from '../text/glossary.ts';
import { normalize } from '../text/normalize.ts';
import { withoutStopPhrases } from '../text/stop-phrases.ts';
import type { Chunk } from './chunk.ts';
import { answerability, createEvidenceGatherer, type Evidence } from './evidence.ts';
import { createKeywordIndex } from './keyword-index.ts';
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
const findSlips = createFindSlips(index.terms());
const { gather } = createEvidenceGatherer(index, chunks);

const evidenceFor = (question: string, best: string[], scores = [1]): Evidence =>
  gather({
    question,
    terms: queryTerms(withoutStopPhrases(normalize(question)), parseGlossary(''), findSlips),
    scores,
    best,
    cosine: 0.5,
    elsewhere: 0,
  });

describe('evidence', () => {
  it('counts how much of the question the best hit matches', () => {
    expect(evidenceFor('数据隐私', ['privacy']).coverage).toBeCloseTo(1);
    expect(evidenceFor('数据隐私', ['dropout']).coverage).toBe(0);
    const half = evidenceFor('隐私 天气', ['privacy']).coverage;
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(0.6);
  });

  it('counts how much of it any chunk matches', () => {
    expect(evidenceFor('数据隐私', ['dropout']).vocabulary).toBeCloseTo(1);
    expect(evidenceFor('天气', ['dropout']).vocabulary).toBe(0);
  });

  it('gives a typing slip half the credit of the word', () => {
    expect(evidenceFor('数具', ['privacy']).coverage).toBeCloseTo(0.5);
  });

  it('counts Latin words that the material never uses, in a Chinese question only', () => {
    expect(evidenceFor('Kubernetes 的隐私', ['privacy']).foreignWords).toBe(1);
    expect(evidenceFor('Dropout 和过拟合', ['dropout']).foreignWords).toBe(0);
    expect(evidenceFor('2024 年的隐私', ['privacy']).foreignWords).toBe(0);
    expect(evidenceFor('privacy on Kubernetes', ['privacy']).foreignWords).toBe(0);
  });

  it('says how far the best stands out', () => {
    expect(evidenceFor('隐私', ['privacy'], [1]).dominance).toBe(1);
    expect(evidenceFor('隐私', ['privacy'], [1, 1, 1, 1, 1]).dominance).toBe(0);
    expect(evidenceFor('隐私', [], []).dominance).toBe(0);
  });

  it('notices that a kind of answer is missing', () => {
    expect(evidenceFor('隐私的公式是什么', ['privacy']).missingKind).toBe(1);
    expect(evidenceFor('隐私怎么保护', ['privacy']).missingKind).toBe(0);
  });
});

describe('answerability', () => {
  const evidence: Evidence = {
    coverage: 0.6,
    vocabulary: 0.8,
    cosine: 0.6,
    elsewhere: 0,
    dominance: 0.3,
    foreignWords: 0,
    missingKind: 0,
  };

  it('grows with what speaks for an answer and falls with what speaks against one', () => {
    const base = answerability(evidence);
    for (const name of ['coverage', 'vocabulary', 'cosine', 'dominance'] as const) {
      expect(answerability({ ...evidence, [name]: 1 }), name).toBeGreaterThan(base);
      expect(answerability({ ...evidence, [name]: 0 }), name).toBeLessThan(base);
    }
    expect(answerability({ ...evidence, foreignWords: 1 })).toBeLessThan(base / 2);
    expect(answerability({ ...evidence, missingKind: 1 })).toBeLessThan(base / 2);
  });
});
