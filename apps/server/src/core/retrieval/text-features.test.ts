import { describe, expect, it } from 'vitest';
import { type Lexicon, textFeatures } from './text-features.ts';

const costs = {
  数据: 8,
  据: 12,
  数据库: 10,
  库存: 10,
  据库存: 20,
  存: 9,
  存管: 20,
  管理: 7,
  gpu: 9,
  train: 7,
};
const words = Object.keys(costs);
const lexicon: Lexicon = {
  longestWord: 3,
  rowOf: (word) => (words.includes(word) ? words.indexOf(word) : undefined),
  costOf: (row) => Object.values(costs)[row] ?? 0,
  bucketOf: (feature) => 100 + feature.length,
};

/** The words of a text by weight; buckets are left out. */
function wordsOf(text: string): Record<string, number> {
  const found = [...textFeatures(text, lexicon)].filter(([row]) => row < 100);
  return Object.fromEntries(found.map(([row, weight]) => [words[row], weight]));
}

describe('the features of a text', () => {
  it('cut Han characters into the likeliest words, not the longest first', () => {
    expect(Object.keys(wordsOf('数据库存管理')).filter((word) => word.length > 1)).toEqual([
      '数据',
      '库存',
      '管理',
    ]);
    expect(wordsOf('数据库')).toMatchObject({ 数据库: 1 });
  });

  it('let the characters of a word speak along, more quietly', () => {
    const { 数据: word, 据: character } = wordsOf('数据');
    expect(word).toBe(1);
    expect(character).toBeLessThan(0.5);
  });

  it('count a word as often as it occurs', () => {
    expect(wordsOf('数据，数据')).toMatchObject({ 数据: 2 });
  });

  it('know Latin words by their stem, in any width and case', () => {
    expect(wordsOf('Training ＧＰＵs')).toEqual({ train: 1, gpu: 1 });
  });

  it('put what is unknown into buckets: words, characters, pairs of neighbours', () => {
    expect(textFeatures('kubernetes', lexicon).size).toBe(1);
    expect(textFeatures('䲟', lexicon).size).toBe(1);
    const inWord = textFeatures('数据', lexicon).get(102) ?? 0;
    const ofUnknown = textFeatures('鱼䲟', lexicon).get(102) ?? 0;
    expect(inWord).toBeGreaterThan(0);
    expect(ofUnknown).toBeGreaterThan(inWord);
  });

  it('leave out the words with which questions are asked', () => {
    expect(textFeatures('数据怎么管理？', lexicon)).toEqual(textFeatures('数据 管理', lexicon));
  });

  it('are none where there is nothing to say', () => {
    expect(textFeatures(' ？！', lexicon).size).toBe(0);
  });
});
