import { describe, expect, it } from 'vitest';
import { withoutStopPhrases } from './stop-phrases.ts';

const contentOf = (text: string) => withoutStopPhrases(text).split(/\s+/).filter(Boolean);

describe('withoutStopPhrases', () => {
  it('takes out the words that only ask', () => {
    expect(contentOf('请问我们应该怎么处理过拟合')).toEqual(['处理过拟合']);
    expect(contentOf('数据缺失了怎么办')).toEqual(['数据缺失了']);
  });

  it('takes a longer phrase out whole', () => {
    expect(contentOf('为什么样本不平衡')).toEqual(['样本不平衡']);
    expect(contentOf('除此之外用什么样的模型')).toEqual(['用', '的模型']);
  });

  it('leaves a question alone that is made of nothing else', () => {
    for (const text of ['为什么？', '怎么办', '']) expect(withoutStopPhrases(text)).toBe(text);
  });
});
