import { expect, it } from 'vitest';
import { adviceBesideReference } from './point-advice.ts';

it('leaves out advice that only says the reference again', () => {
  const reference = '选择具有良好解释性的模型，如决策树、线性模型等。';
  expect(
    adviceBesideReference({ advice: `下次可以加上“模型选择”：${reference}`, reference }),
  ).toBeUndefined();
  expect(adviceBesideReference({ advice: '', reference })).toBeUndefined();
  expect(adviceBesideReference({ advice: '再举一个例子。', reference })).toBe('再举一个例子。');
});
