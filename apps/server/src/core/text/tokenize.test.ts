import { describe, expect, it } from 'vitest';
import { runsOf, stem, tokenize } from './tokenize.ts';

describe('tokenize', () => {
  it('gives each Han character and each pair of neighbours', () => {
    expect(tokenize('过拟合')).toEqual(['过', '过拟', '拟', '拟合', '合']);
  });

  it('does not pair characters over punctuation', () => {
    expect(tokenize('数据，模型')).not.toContain('据模');
  });

  it('sees Han characters after digits and letters', () => {
    expect(tokenize('5个AI模型')).toEqual(['5', '个', 'ai', '模', '模型', '型']);
  });

  it('stems Latin words, so that their forms meet', () => {
    expect(tokenize('models')).toEqual(tokenize('model'));
    expect(tokenize('recommending')).toEqual(tokenize('Recommended'));
    expect(tokenize('GPT4')).toEqual(['gpt4']);
  });

  it('leaves English stop words out', () => {
    expect(tokenize('How should we deal with the privacy?')).toEqual([stem('deal'), stem('privacy')]);
  });

  it('repeats a term as often as it occurs', () => {
    expect(tokenize('data, data').length).toBe(2);
  });

  it('reads traditional text like simplified', () => {
    expect(tokenize('數據隱私')).toEqual(tokenize('数据隐私'));
  });

  it('keeps characters outside the basic plane whole', () => {
    expect(tokenize('𠮷野')).toEqual(['𠮷', '𠮷野', '野']);
  });

  it('finds nothing where there are no words', () => {
    expect(tokenize('  ？！… ')).toEqual([]);
  });
});

describe('runsOf', () => {
  it('cuts a text into runs of one script, in order', () => {
    expect(runsOf('用gpu训练3天')).toEqual([
      { text: '用', isHan: true },
      { text: 'gpu', isHan: false },
      { text: '训练', isHan: true },
      { text: '3', isHan: false },
      { text: '天', isHan: true },
    ]);
  });
});
