import { describe, expect, it } from 'vitest';
import { clausesOf, sidesOf } from './comparison.ts';

describe('sidesOf', () => {
  it.each([
    ['正则化和 Dropout 有什么区别', ['正则化', 'dropout']],
    ['数据加密与访问控制的差异在哪里？', ['数据加密', '访问控制']],
    ['剪枝跟量化差在哪', ['剪枝', '量化']],
    ['正则化 vs Dropout', ['正则化', 'dropout']],
    ['早停还是正则化好', ['早停', '正则化']],
    ["What's the difference between pruning and quantization?", ['pruning', 'quantization']],
    ['compare pruning and quantization', ['pruning', 'quantization']],
    ['how is pruning different from quantization', ['how is pruning', 'quantization']],
  ])('finds both sides of “%s”', (message, sides) => expect(sidesOf(message)).toEqual(sides));

  it.each(['数据加密和访问控制怎么做', '怎么处理过拟合', '有什么区别', 'pruning and quantization', ''])(
    'sees no comparison in “%s”',
    (message) => expect(sidesOf(message)).toBeUndefined(),
  );
});

describe('clausesOf', () => {
  it.each([
    ['多模态怎么做，同时隐私怎么保证', ['多模态怎么做', '隐私怎么保证']],
    ['过拟合怎么办？数据缺失怎么办？', ['过拟合怎么办', '数据缺失怎么办']],
    [
      'protect privacy as well as keep latency low, also cut costs',
      ['protect privacy as well as keep latency low', 'cut costs'],
    ],
  ])('cuts “%s”', (message, clauses) => expect(clausesOf(message)).toEqual(clauses));

  it('joins a clause that only sets the scene to the one after it', () => {
    expect(clausesOf('在金融场景，既要解释性，又要速度快')).toEqual(['在金融场景 既要解释性', '要速度快']);
  });

  it('leaves a single request whole', () => {
    expect(clausesOf('怎么处理过拟合，数据不多')).toEqual(['怎么处理过拟合,数据不多']);
  });
});
