import { describe, expect, it } from 'vitest';
import { normalize } from '../text/normalize.ts';
import { tokenize } from '../text/tokenize.ts';
import { createFindSlips } from './typing-slips.ts';

const known = tokenize('过拟合 数据 不平衡 隐私 low latency overfitting recommendation pipeline');
const findSlips = createFindSlips(known);
const meantBy = (text: string) => findSlips(normalize(text)).flatMap(({ meant }) => meant);

describe('typing slips', () => {
  it('hears Han characters that sound like known ones', () => {
    expect(meantBy('过你和')).toEqual(expect.arrayContaining(['过拟', '拟合']));
    expect(meantBy('数剧')).toEqual(['数据']);
  });

  it('mixes up zh and z, ng and n, as typists do', () => {
    expect(meantBy('隐司')).toEqual(['隐私']);
    expect(meantBy('影私')).toEqual(['隐私']);
  });

  it('reads pinyin, run together or with spaces', () => {
    expect(meantBy('shuju')).toEqual(['数据']);
    expect(meantBy('shu ju')).toEqual(['数据']);
    expect(meantBy('guonihe')).toEqual(expect.arrayContaining(['过拟', '拟合']));
  });

  it('says which terms pinyin stands in the place of', () => {
    expect(findSlips('shu ju')).toEqual([{ typed: 'shu ju', replaces: ['shu', 'ju'], meant: ['数据'] }]);
  });

  it('corrects misspelt English words', () => {
    expect(meantBy('overfeting')).toEqual(tokenize('overfitting'));
    expect(meantBy('recomendation')).toEqual(tokenize('recommendation'));
    expect(meantBy('latancy')).toEqual(tokenize('latency'));
  });

  it('cuts English words that are run together', () => {
    expect(meantBy('lowlatency')).toEqual(tokenize('low latency'));
  });

  it.each([
    '过拟合',
    '隐私数据',
    'pipelines',
    'latency',
    'gpu',
    'lot',
    'weather forecast',
    '红烧肉',
    '',
    '，？',
  ])('sees none in “%s”', (text) => expect(meantBy(text)).toEqual([]));

  it('knows none where nothing is known', () => {
    expect(createFindSlips([])('shuju 数剧 overfiting')).toEqual([]);
  });
});
