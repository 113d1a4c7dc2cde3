import { describe, expect, it } from 'vitest';
import { parseGlossary } from '../text/glossary.ts';
import { normalize } from '../text/normalize.ts';
import { withoutStopPhrases } from '../text/stop-phrases.ts';
import { answerability, createGatherEvidence, type Evidence } from './evidence.ts';
import { queryTerms } from './query-terms.ts';
import { chunks, findSlips, index, passage } from './two-passages.fixture.ts';

const materialTerms = new Set(index.terms());
const gather = createGatherEvidence(chunks, materialTerms, {
  elsewhere: ['今天的天气怎么样', '天气好不好，要不要带伞'],
  followUps: ['那这个怎么办', '再讲讲'],
});

const evidenceFor = (question: string, best: string[], scores = [1]): Evidence =>
  gather({
    message: question,
    question,
    terms: queryTerms(withoutStopPhrases(normalize(question)), parseGlossary(''), findSlips),
    scores,
    best,
    cosine: 0.5,
    elsewhere: 0,
  });

describe('evidence', () => {
  it('weighs the words of this material against those of other things', () => {
    expect(evidenceFor('数据加密', ['privacy']).wordOdds).toBeGreaterThan(0);
    expect(evidenceFor('天气', ['privacy']).wordOdds).toBeLessThan(0);
  });

  it('knows no other things where nobody named any', () => {
    const terms = queryTerms('天气', parseGlossary(''), findSlips);
    const found = { message: '天气', question: '天气', terms, scores: [], best: [], cosine: 0, elsewhere: 0 };
    expect(createGatherEvidence(chunks, materialTerms)(found).wordOdds).toBe(0);
  });

  it('counts Latin words that the material never uses, in a Chinese question only', () => {
    expect(evidenceFor('Kubernetes 的隐私', ['privacy']).foreignWords).toBe(1);
    expect(evidenceFor('Dropout 和过拟合', ['dropout']).foreignWords).toBe(0);
    expect(evidenceFor('2024 年的隐私', ['privacy']).foreignWords).toBe(0);
    expect(evidenceFor('privacy on Kubernetes', ['privacy']).foreignWords).toBe(0);
  });

  it('counts no English phrase whose words are said often, and no slip', () => {
    const wordings = ['how to fill missing values'];
    const said = Array.from({ length: 5 }, (_, at) => ({
      ...passage(`gaps-${at}`, '缺失', '补上'),
      wordings,
    }));
    const withWordings = createGatherEvidence([...chunks, ...said], materialTerms);
    const foreignIn = (question: string) => {
      const terms = queryTerms(normalize(question), parseGlossary(''), findSlips);
      return withWordings({
        message: question,
        question,
        terms,
        scores: [],
        best: [],
        cosine: 0,
        elsewhere: 0,
      }).foreignWords;
    };
    expect(foreignIn('missing values 怎么补')).toBe(0);
    expect(foreignIn('ｍｉｓｓｉｎｇ　ｖａｌｕｅｓ 怎么补')).toBe(0);
    expect(foreignIn('Missing Values 怎么补')).toBe(2);
    expect(foreignIn('values 怎么补')).toBe(1);
    expect(foreignIn('missing kubernetes 怎么补')).toBe(2);
    expect(foreignIn('dropuot 怎么补')).toBe(0);
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
    cosine: 0.6,
    elsewhere: 0.3,
    wordOdds: 0.2,
    followUpOdds: 0,
    ownWords: 0.5,
    dominance: 0.3,
    foreignWords: 0,
    missingKind: 0,
  };

  it('grows with what speaks for an answer and falls with what speaks against one', () => {
    const base = answerability(evidence);
    for (const name of ['cosine', 'wordOdds', 'followUpOdds', 'ownWords', 'dominance'] as const) {
      expect(answerability({ ...evidence, [name]: 1 }), name).toBeGreaterThan(base);
      expect(answerability({ ...evidence, [name]: -1 }), name).toBeLessThan(base);
    }
    expect(answerability({ ...evidence, elsewhere: 0.6 })).toBeLessThan(base);
    expect(answerability({ ...evidence, foreignWords: 1 })).toBeLessThan(base);
    expect(answerability({ ...evidence, missingKind: 1 })).toBeLessThan(base / 2);
  });
});
