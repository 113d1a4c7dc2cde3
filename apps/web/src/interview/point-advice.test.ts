import { expect, it } from 'vitest';
import { adviceBesideReference } from './point-advice.ts';

const reference = '选择具有良好解释性的模型，如决策树、线性模型等。';
const verdict = 'partial';

it('leaves out advice that only says the reference again', () => {
  const advice = `下次可以加上“模型选择”：${reference}`;
  expect(adviceBesideReference({ verdict, advice, reference })).toBeUndefined();
  expect(adviceBesideReference({ verdict, advice: '', reference })).toBeUndefined();
  expect(adviceBesideReference({ verdict, advice: '再举一个例子。', reference })).toBe('再举一个例子。');
});

it('leaves out advice on a point that needs none', () => {
  expect(adviceBesideReference({ verdict: 'covered', advice: '再举一个例子。', reference })).toBeUndefined();
});
