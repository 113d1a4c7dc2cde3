import { describe, expect, it } from 'vitest';
import { tokenize } from '../text/tokenize.ts';
import { createReadAsMeant } from './read-as-meant.ts';

/** Said twice, what is common in Chinese; once, what is rare. */
const material = `
  如何评估一个大模型项目的潜在价值 怎么实现 怎么实现 多模态学习 过拟合 数据隐私 访问控制 模型压缩 模型压缩 孤立森林 森林 早期停止 异常检测 算法
  实现 时限 model mode overfitting
`;
const terms = tokenize(material);
const frequencyOf = (term: string) => terms.filter((each) => each === term).length;
const readAsMeant = createReadAsMeant({ terms, titles: ['处理过拟合'], isSure: () => true, frequencyOf });

describe('a question as it was meant', () => {
  it.each([
    ['duomotai xuexi 要怎么实现', '多模态学习 要怎么实现'],
    ['fangwen kongzhi 是啥', '访问控制 是啥'],
    ['过你和怎么办啊', '过拟合怎么办啊'],
    ['我过你家门口', '我过你家门口'],
    ['ruhe pinggu yige da moxing xiangmu de qianzai jiazhi', '如何评估一个大模型项目的潜在价值'],
    ['duomotaixuexi', '多模态学习'],
    ['shuju overfitting duomotai', 'shuju overfitting 多模态'],
    ['zenme shixian', '怎么实现'],
  ])('reads the pinyin of “%s”', (typed, meant) => expect(readAsMeant(typed)).toBe(meant));

  it('chooses the more frequent of two words that sound the same', () => {
    expect(readAsMeant('shixian')).toBe('实现');
    const rarely = { 实现: 1, 时限: 5 } as Record<string, number>;
    const other = createReadAsMeant({
      terms,
      titles: ['处理过拟合'],
      isSure: () => true,
      frequencyOf: (term) => rarely[term] ?? 1,
    });
    expect(other('shixian')).toBe('时限');
  });

  it('reads no pair that is not sure', () => {
    const unsure = createReadAsMeant({
      terms,
      titles: [],
      isSure: (term) => term !== '时限' && term !== '实现',
      frequencyOf,
    });
    expect(unsure('shixian')).toBe('shixian');
  });

  it.each([
    ['模型压锁是指什么', '模型压缩是指什么'],
    ['多莫太学习要怎么做', '多模态学习要怎么做'],
    ['gpu 和模型压锁', 'gpu 和模型压缩'],
    ['孤立深林', '孤立森林'],
    ['早起停止盯什么', '早期停止盯什么'],
    ['异长检侧用什么算发', '异常检测用什么算法'],
  ])('mends what was typed for characters of the same sound in “%s”', (typed, meant) =>
    expect(readAsMeant(typed)).toBe(meant),
  );

  it.each([
    'developer mode enabled',
    'mode',
    "Let's see what it can't do",
    'can he change a mandate?',
    'xuexixx',
    'moxing2',
    '数据隐私和访问控制怎么做',
    '今天天气怎么样',
    '个性化推薦該怎麼做',
    '买一把不用登记的枪',
    '谁和我说的是真的',
    '',
    '？',
  ])('leaves “%s” alone', (text) => expect(readAsMeant(text)).toBe(text));

  it('knows nothing where nothing is known', () => {
    const blank = createReadAsMeant({ terms: [], titles: [], isSure: () => true, frequencyOf: () => 0 });
    expect(blank('shuju 数剧')).toBe('shuju 数剧');
  });
});
