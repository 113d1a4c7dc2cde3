import { describe, expect, it } from 'vitest';
import { parseGlossary } from '../text/glossary.ts';
import { normalize } from '../text/normalize.ts';
import { withoutStopPhrases } from '../text/stop-phrases.ts';
import { tokenize } from '../text/tokenize.ts';
import { queryTerms } from './query-terms.ts';
import { createFindSlips } from './typing-slips.ts';

const glossary = parseGlossary('显卡, gpu, 算力\n隐私, privacy');
const findSlips = createFindSlips(tokenize('算力 数据 隐私 gpu'));
const read = (question: string) => queryTerms(withoutStopPhrases(normalize(question)), glossary, findSlips);

describe('queryTerms', () => {
  it('takes the content of the question, without the words that ask', () => {
    expect([...read('怎么办数据').own.keys()]).toEqual(['数', '数据', '据']);
  });

  it('offers synonyms as expansions of less weight, without single characters', () => {
    const { own, expansions } = read('显卡');
    expect([...expansions.keys()].sort()).toEqual(['gpu', '算力']);
    for (const weight of expansions.values()) expect(weight).toBeLessThan(own.get('显卡') ?? 0);
  });

  it('offers no expansion for what the question says itself', () => {
    expect([...read('显卡 gpu').expansions.keys()]).toEqual(['算力']);
  });

  it('remembers what a slip may stand for and looks for that too', () => {
    const { own, expansions, slips } = read('数剧');
    expect(own.has('数剧')).toBe(true);
    expect(slips.get('数剧')).toEqual(['数据']);
    expect(expansions.get('数据')).toBeGreaterThan(expansions.get('据') ?? 1);
  });

  it('looks for all words that were run together, and for each of several candidates with less weight', () => {
    const slips = createFindSlips(tokenize('low latency market frost front'));
    const weightIn = (question: string, term: string) =>
      queryTerms(question, glossary, slips).expansions.get(term);
    expect(weightIn('lowlatency', 'low')).toBe(weightIn('markot', 'market'));
    expect(weightIn('froot', 'frost')).toBeLessThan(weightIn('markot', 'market') ?? 0);
  });

  it('puts pinyin in the place of its letters', () => {
    const { own, expansions } = read('yinsi');
    expect([...own.keys()]).toEqual(['yin si']);
    expect(expansions.has('隐私')).toBe(true);
  });

  it('has no terms for an empty question', () => {
    const { own, expansions } = read('？');
    expect([own.size, expansions.size]).toEqual([0, 0]);
  });
});
