import { describe, expect, it } from 'vitest';
import { reworkIn } from './rework.ts';

describe('reworkIn', () => {
  it.each([
    ['总结成一句话', 'summary'],
    ['能不能简短点', 'summary'],
    ['in short?', 'summary'],
    ['用大白话讲讲', 'plain-words'],
    ['用英文说一遍', 'translation'],
    ['哪个最重要', 'ranking'],
    ['which is most important?', 'ranking'],
  ])('hears what “%s” wants of the last answer', (message, how) => {
    expect(reworkIn(message)).toBe(how);
  });

  it.each(['怎么用英文数据训练模型', '总结用户反馈的方法', '最重要的隐私保护算法是什么', '第三点展开讲讲'])(
    'takes “%s” for a question of its own',
    (message) => {
      expect(reworkIn(message)).toBeUndefined();
    },
  );
});
