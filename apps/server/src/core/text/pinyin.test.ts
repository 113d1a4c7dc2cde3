import { describe, expect, it } from 'vitest';
import { foldSyllable, readingsOf, splitSyllables } from './pinyin.ts';

describe('readingsOf', () => {
  it('gives every reading of a character, without tones', () => {
    expect(readingsOf('据')).toContain('ju');
    expect(readingsOf('重')).toEqual(expect.arrayContaining(['zhong', 'chong']));
    expect(readingsOf('率')).toContain('lv');
  });

  it('gives none for what is no Han character', () => {
    expect(readingsOf('，')).toEqual([]);
  });
});

describe('foldSyllable', () => {
  it('gives one key to sounds that are mixed up', () => {
    expect(foldSyllable('zhang')).toBe(foldSyllable('zan'));
    expect(foldSyllable('shen')).toBe(foldSyllable('seng'));
    expect(foldSyllable('ju')).not.toBe(foldSyllable('zhu'));
  });
});

describe('splitSyllables', () => {
  const syllables = new Set(['shu', 'ju', 'xi', 'an', 'xian', 'fang']);

  it('cuts a word into the fewest syllables', () => {
    expect(splitSyllables('shuju', syllables)).toEqual(['shu', 'ju']);
    expect(splitSyllables('xianfang', syllables)).toEqual(['xian', 'fang']);
  });

  it('refuses a word with anything else in it', () => {
    expect(splitSyllables('shujus', syllables)).toBeUndefined();
    expect(splitSyllables('model', syllables)).toBeUndefined();
  });
});
