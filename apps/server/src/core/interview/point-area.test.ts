import { expect, it } from 'vitest';
import { areasOf } from './point-area.ts';

const span = { documentId: 'book', start: 0, end: 1 };
const areasIn = (statement: string, { explanation = '', title = '如何做好产品？' } = {}) =>
  areasOf(
    {
      id: 'book-1-1',
      questionId: 'book-1',
      index: 1,
      keyword: '要点',
      statement,
      explanation,
      statementSpan: span,
    },
    { title },
  );

it('finds the parts of the work that a point speaks of, in Chinese and in English', () => {
  expect(areasIn('选择合适的 GPU 等硬件设备。')).toEqual(['machines']);
  expect(areasIn('Weigh the costs against the revenue.')).toEqual(['money']);
  expect(areasIn('跟踪市场的趋势。')).toEqual(['market']);
  expect(areasIn('Evaluate it by more than one metric.')).toEqual(['quality']);
});

it('puts what the point says before what is said about it', () => {
  expect(areasIn('收集用户的评价。', { explanation: '有助于改进算法。' })).toEqual(['users', 'model']);
});

it('puts behind what the question names itself', () => {
  const statement = '告诉用户数据怎么用。';
  expect(areasIn(statement, { title: '如何处理数据？' })).toEqual(['users', 'data']);
  expect(areasIn(statement, { title: '如何了解用户？' })).toEqual(['data', 'users']);
});

it('finds none where there is none', () => {
  expect(areasIn('多想一步。')).toEqual([]);
});
