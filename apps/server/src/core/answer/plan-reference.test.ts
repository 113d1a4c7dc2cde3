import { describe, expect, it } from 'vitest';
import type { Point, Question } from '../corpus/document.ts';
import type { Focus } from './answer-plan.ts';
import { planReference } from './plan-reference.ts';

const span = { documentId: 'd', start: 0, end: 0 };
const statements = ['找出缺失值、重复值', '给少数类更高的权重', '用 A、B 等框架', '按指标评估', '部署上线'];
const question: Question = {
  id: 'd-q1',
  documentId: 'd',
  number: 1,
  title: '流程是什么？',
  span,
  titleSpan: span,
  points: statements.map(
    (statement, index): Point => ({
      id: `d-q1-p${index + 1}`,
      questionId: 'd-q1',
      index: index + 1,
      keyword: `第${index + 1}`,
      statement,
      explanation: '',
      statementSpan: span,
    }),
  ),
};

/** What is planned after these points were spoken of: the places of the points, or the kind of plan. */
function planned(message: string, ...spoken: number[]): number[] | string | undefined {
  const focus: Focus = { question, points: question.points.filter(({ index }) => spoken.includes(index)) };
  const plan = planReference(message, [], focus, 'what')?.plan;
  return plan?.kind === 'points' ? plan.points.map(({ point }) => point.index) : plan?.kind;
}

describe('planReference', () => {
  it.each([
    ['三和四差在哪', [3, 4]],
    ['压轴那条，做了人家就信了？', [5]],
    ['从下往上数第二个，是看到什么就停？', [4]],
    ['第九条呢', 'no-such-point'],
  ])('finds the points that “%s” names by their place', (message, wanted) =>
    expect(planned(message)).toEqual(wanted),
  );

  it.each([
    ['再往前挪一格', [3], [2]],
    ['它前面那块，是分开弄还是合着弄？', [3, 4], [2]],
    ['再下面那步，能调的是什么东西？', [2], [3]],
    ['the one right after it, does it simply make fakes?', [2, 3], [4]],
    ['它下面那条', [5], 'no-such-point'],
    ['再往前一步呢', [1], 'no-such-point'],
  ])('steps from the points spoken of by “%s”', (message, spoken, wanted) =>
    expect(planned(message, ...spoken)).toEqual(wanted),
  );

  it.each([
    ['下一步融资怎么谈', [2]],
    ['上线前要测什么', [2]],
    ['最后用户会不会跑', [2]],
    ['再往前挪一格 隐私数据怎么加密', []],
  ])('leaves “%s” to others', (message, spoken) => expect(planned(message, ...spoken)).toBeUndefined());

  it('answers what stands beside the thing spoken of from the same point, where that lists several', () => {
    expect(planned('跟它并排的另一位是谁', 3)).toEqual([3]);
    expect(planned('Is there another one like it?', 3)).toEqual([3]);
  });

  it('and from the other points where it lists none', () => {
    expect(planned('跟它一伙的还有谁', 2)).toEqual([1, 3, 4, 5]);
  });
});
