import { describe, expect, it } from 'vitest';
import { asksForWhatIsMissing } from './answer-kind.ts';

const PROSE = '使用正则化方法，降低模型复杂度，避免过拟合。';

describe('asksForWhatIsMissing', () => {
  it.each([
    '这个模型有多少层？',
    '学习率取0.1还是0.01',
    'How many GPUs do we need?',
    '给出正则化的公式',
    'derive the gradient',
    '写一段代码实现 Dropout',
    'show me the source code',
    '谁提出了 Dropout',
    'who invented it',
    '显卡多少钱',
    '哪个框架更快？推荐几个框架',
    'which one is better',
  ])('misses the answer to “%s” in prose', (question) => {
    expect(asksForWhatIsMissing(question, PROSE)).toBe(true);
  });

  it.each([
    '怎么处理过拟合',
    '为什么要正则化',
    '有多少种方法可以避免过拟合',
    'how do we avoid overfitting',
    '怎么计划下一步',
    '想让它告诉我下个月能卖多少',
    '除了代码牛不牛，还该盘问创始人哪些事',
    '论证报告得有哪几块',
    '不能让人反推出谁是谁',
  ])('misses nothing for “%s”', (question) => {
    expect(asksForWhatIsMissing(question, PROSE)).toBe(false);
  });

  it('is content with a text that holds an answer of the form', () => {
    expect(asksForWhatIsMissing('这个模型有多少层？', '一般用 12 层。')).toBe(false);
    expect(asksForWhatIsMissing('给出损失的公式', 'loss = a + b')).toBe(false);
    expect(asksForWhatIsMissing('写一段代码', 'for (;;) { step(); }')).toBe(false);
    expect(asksForWhatIsMissing('which one is better', '集成方法优于单个模型。')).toBe(false);
  });
});
