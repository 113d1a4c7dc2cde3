import { expect, it } from 'vitest';
import type { Evaluation } from './evaluation.ts';
import { formatEvaluation, formatFigures } from './format-evaluation.ts';

const evaluation: Evaluation = {
  command: 'retrieval',
  set: '/somewhere/queries.jsonl',
  engine: 'built-in',
  n: 3,
  metrics: {
    'hit@1': { value: 0.5, low: 0, high: 1, n: 3 },
    answerLengthMedian: { value: 120, low: 0.5, high: 200, n: 2 },
  },
  byKind: { typo: { 'hit@1': { value: 1, low: 1, high: 1, n: 1 } }, 口语: {} },
  rows: [],
  failures: [{ id: 'a', kind: 'typo', asked: '什么', wanted: '1 甲', found: '2 乙' }],
};

it('lines the figures up, with their intervals, and tells what failed', () => {
  expect(formatEvaluation(evaluation)).toBe(
    `retrieval: queries.jsonl, 3 rows, built-in engine

                    value  95 % interval  n
hit@1               0.500  0.000 – 1.000  3
answerLengthMedian  120.0    0.5 – 200.0  2

by kind  n  hit@1
typo     1  1.000
口语     0

Failures: 1
a (typo)  什么
    wanted 1 甲
    found  2 乙`,
  );
});

it('leaves most of very many failures to the JSON', () => {
  const failures = Array.from({ length: 130 }, (_, index) => ({
    id: `q${index}`,
    asked: 'a',
    wanted: 'b',
    found: 'c',
  }));
  const printed = formatEvaluation({ ...evaluation, failures });
  expect(printed).toContain('Failures: 130\nq0  a\n');
  expect(printed).toMatch(/… and 30 more; --json has every row\.$/);
  expect(printed).not.toContain('q100');
});

it('shows the figures of one measure alike', () => {
  expect(formatFigures([0.5, undefined, -1])).toEqual(['0.500', '', '-1.000']);
  expect(formatFigures([0.5, 12])).toEqual(['0.5', '12.0']);
});
