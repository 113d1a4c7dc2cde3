import { expect, it } from 'vitest';
import { type Measure, meanOf, measure, measureByKind, overRows } from './measure.ts';

const share = meanOf((row: { values: number[] }) => row.values);
const rowsOf = (...all: number[][]) => all.map((values) => ({ values }));
const width = ({ low, high }: { low: number; high: number }) => high - low;

it('gives every figure with an interval around it, the same each time', () => {
  const rows = rowsOf(...Array.from({ length: 100 }, (_, index) => [index < 80 ? 1 : 0]));
  const { figure } = measure(rows, { figure: share });
  expect(figure).toMatchObject({ value: 0.8, n: 100 });
  // 1.96 · √(0.8 · 0.2 / 100) on either side.
  expect(figure?.low).toBeGreaterThan(0.69);
  expect(figure?.low).toBeLessThan(0.75);
  expect(figure?.high).toBeGreaterThan(0.85);
  expect(figure?.high).toBeLessThan(0.91);
  expect(measure(rows, { figure: share })).toEqual({ figure });
});

it('has no width where all rows are the same', () => {
  expect(measure(rowsOf([1], [1], [1]), { figure: share })).toEqual({
    figure: { value: 1, low: 1, high: 1, n: 3 },
  });
});

it('counts judgements but resamples rows, whose judgements belong together', () => {
  const bits = Array.from({ length: 40 }, (_, index) => index % 2);
  const apart = measure(rowsOf(...bits.map((bit) => [bit])), { figure: share });
  const together = measure(rowsOf(...[0, 1, 0, 1].map((bit) => Array.from({ length: 10 }, () => bit))), {
    figure: share,
  });
  expect(together.figure).toMatchObject({ value: 0.5, n: 40 });
  expect(apart.figure).toMatchObject({ value: 0.5, n: 40 });
  expect(width(together.figure ?? { low: 0, high: 0 })).toBeGreaterThan(
    2 * width(apart.figure ?? { low: 0, high: 0 }),
  );
});

it('leaves out what cannot be told', () => {
  const unknown: Measure<{ values: number[] }> = overRows(() => Number.NaN);
  expect(measure(rowsOf([], []), { share, unknown })).toEqual({});
  expect(measure([], { share, unknown })).toEqual({});
});

it('measures each kind by its own rows', () => {
  const rows = [
    { kind: 'typo', values: [1] },
    { kind: 'english', values: [0, 1] },
    { kind: 'typo', values: [0] },
    { values: [1] },
  ];
  const byKind = measureByKind<{ kind?: string; values: number[] }>(rows, { share });
  expect(Object.keys(byKind)).toEqual(['typo', 'english']);
  expect(byKind.typo?.share).toMatchObject({ value: 0.5, n: 2 });
  expect(byKind.english?.share).toMatchObject({ value: 0.5, n: 2 });
});
