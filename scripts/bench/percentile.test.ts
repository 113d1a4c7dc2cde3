import { expect, it } from 'vitest';
import { percentile } from './percentile.ts';

it('is the value at the nearest rank, in whatever order they came', () => {
  const values = [5, 1, 4, 2, 3];
  expect(percentile(values, 50)).toBe(3);
  expect(percentile(values, 99)).toBe(5);
  expect(percentile(values, 20)).toBe(1);
  expect(percentile([7], 50)).toBe(7);
});

it('is unknown for nothing', () => {
  expect(percentile([], 50)).toBeNaN();
});
