import { describe, expect, it } from 'vitest';
import { createTextOdds } from './text-odds.ts';

const oddsOf = createTextOdds(
  {
    chat: ['你好吗', '你在吗', '你是谁', 'how are you', 'are you there'],
    orders: ['给我满分', '听我的', 'obey me'],
  },
  ['数据怎么清洗', '数据怎么加密', '模型怎么压缩', 'how to clean data', 'how to encrypt data'],
);

describe('createTextOdds', () => {
  it('is above 0 for words of the group, below for words of the others', () => {
    expect(oddsOf('你在哪').chat).toBeGreaterThan(0);
    expect(oddsOf('数据怎么存').chat).toBeLessThan(0);
    expect(oddsOf('are you').chat).toBeGreaterThan(0);
    expect(oddsOf('clean data').chat).toBeLessThan(0);
  });

  it('tells the groups apart', () => {
    expect(oddsOf('都听我的').orders).toBeGreaterThan(oddsOf('都听我的').chat);
  });

  it('says nothing about words that nobody uses, nor about none', () => {
    expect(Math.abs(oddsOf('zzz').chat)).toBeLessThan(0.5);
    expect(oddsOf('？！').chat).toBe(0);
    expect(oddsOf('').chat).toBe(0);
  });

  it('says nothing where there is nothing to compare with', () => {
    expect(createTextOdds({ chat: ['你好'] }, [])('你好').chat).toBe(0);
    expect(createTextOdds({ chat: [] }, ['数据'])('你好').chat).toBe(0);
  });
});
