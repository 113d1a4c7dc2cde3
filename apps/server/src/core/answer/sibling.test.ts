import { describe, expect, it } from 'vitest';
import { asksForSibling } from './sibling.ts';

describe('asksForSibling', () => {
  it.each([
    '跟它并排的另一位',
    '跟它一伙的还有谁',
    '跟它一块儿给的还有啥',
    '和它同一类的呢',
    '还有哪个是这一挂的',
    '这类的还有别的吗',
    '挨着它写的那个叫什么',
    '旁边还写了一个 叫啥来着',
    '除了它，还写了哪一个',
    '还有别的工具没',
    '另外那个叫什么',
    'Is there another one like it?',
    'anything else like that?',
    "what's the other network listed alongside it?",
    'which one sits next to it?',
    'Only one? A second please',
  ])('hears it in “%s”', (message) => expect(asksForSibling(message)).toBe(true));

  it.each([
    '还有别的吗',
    '隔壁公司也在做',
    '跟竞争对手一样的产品怎么办',
    '和它一起部署的模型崩了',
    '另外 高频交易那种怎么设计',
    '还有，这种项目靠啥挣钱',
    '另一个话题，隐私怎么办',
    '一个是装探针，另一个是开会',
    'another question: how to clean data',
    'anything like that in production',
    'is it like a GPU',
  ])('does not in “%s”', (message) => expect(asksForSibling(message)).toBe(false));
});
