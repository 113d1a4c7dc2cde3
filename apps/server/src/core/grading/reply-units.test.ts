import { describe, expect, it } from 'vitest';
import { readUnits } from './reply-units.ts';

const textsOf = (text: string): string[][] => readUnits(text).map((units) => units.map((unit) => unit.text));

describe('readUnits', () => {
  it('cuts sentences, clauses and items of an enumeration', () => {
    expect(textsOf('先清洗、去重，再归一化。然后训练；最后评估！')).toEqual([
      ['先清洗', '去重', '再归一化'],
      ['然后训练'],
      ['最后评估'],
    ]);
  });

  it('cuts English clauses between predicates, not between nouns', () => {
    expect(textsOf('Oversample the minority and give it a higher weight')).toEqual([
      ['Oversample the minority', 'give it a higher weight'],
    ]);
    expect(textsOf('Encrypt data at rest and in the network')).toHaveLength(1);
    expect(textsOf('Encrypt data at rest and in the network')[0]).toHaveLength(1);
    expect(textsOf('Combine text and image features')[0]).toHaveLength(1);
  });

  it('begins anew at every mark of a list, and keeps numbers whole', () => {
    expect(textsOf('1. 精度降到 0.5 以下 2）量化到3.5倍\n- 剪枝')).toEqual([
      ['精度降到 0.5 以下'],
      ['量化到3.5倍'],
      ['剪枝'],
    ]);
  });

  it('splits a list of bare terms at its spaces, not a sentence with English words in it', () => {
    expect(textsOf('正则化 dropout 早停 集成')).toEqual([['正则化', 'dropout', '早停', '集成']]);
    expect(textsOf('正则化 L2 早停')).toEqual([['正则化', 'L2', '早停']]);
    expect(textsOf('加 dropout 层')).toEqual([['加 dropout 层']]);
    expect(textsOf('用 SHAP 看每个 feature 的贡献')).toEqual([['用 SHAP 看每个 feature 的贡献']]);
  });

  it('knows where every unit stands and which clause it belongs to', () => {
    const text = '首先, 加密、脱敏 ,审计。  同意';
    for (const unit of readUnits(text).flat()) expect(text.slice(unit.start, unit.end)).toBe(unit.text);
    expect(readUnits(text)[0]?.map(({ clause }) => clause)).toEqual([0, 1, 1, 2]);
  });

  it('keeps what says nothing by itself with the sentence before it', () => {
    expect(textsOf('We audited it all. Never again. Encrypt it.')).toEqual([
      ['We audited it all', 'Never again'],
      ['Encrypt it'],
    ]);
  });

  it('leaves out what has no letters', () => {
    expect(readUnits('。。。，，！？ 😀')).toEqual([]);
  });
});
