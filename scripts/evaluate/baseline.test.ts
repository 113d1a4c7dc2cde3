import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import {
  baselineFile,
  baselineSchema,
  evaluateDevelopmentSets,
  findRegressions,
  toBaseline,
} from './baseline.ts';

const root = path.resolve(import.meta.dirname, '../..');
const metric = (value: number, low = value, high = value) => ({ value, low, high, n: 50 });

it('answers, abstains and grades on the development sets no worse than the baseline', async () => {
  const baseline = baselineSchema.parse(JSON.parse(fs.readFileSync(baselineFile(root), 'utf8')));
  const figures = await evaluateDevelopmentSets(root, () => undefined);
  expect(Object.keys(figures)).toEqual(Object.keys(baseline));
  expect(findRegressions(figures, baseline)).toEqual([]);
}, 120_000);

it('lets a figure fall by its standard error and no further', () => {
  const baseline = toBaseline({ retrieval: { 'hit@1': metric(0.9, 0.8, 0.996) } });
  expect(baseline).toEqual({ retrieval: { 'hit@1': { value: 0.9, tolerance: 0.05 } } });
  expect(findRegressions({ retrieval: { 'hit@1': metric(0.85) } }, baseline)).toEqual([]);
  expect(findRegressions({ retrieval: { 'hit@1': metric(1) } }, baseline)).toEqual([]);
  expect(findRegressions({ retrieval: { 'hit@1': metric(0.84) } }, baseline)).toEqual([
    'retrieval hit@1 is 0.8400; it was 0.9 and may be 0.05 worse.',
  ]);
});

it('lets one judgement go where all came out right', () => {
  const baseline = toBaseline({ retrieval: { 'hit@5': metric(1) } });
  expect(findRegressions({ retrieval: { 'hit@5': metric(0.98) } }, baseline)).toEqual([]);
  expect(findRegressions({ retrieval: { 'hit@5': metric(0.96) } }, baseline)).toHaveLength(1);
});

it('takes less for better where it is', () => {
  const baseline = toBaseline({ abstention: { falseAbstain: metric(0.02) } });
  expect(findRegressions({ abstention: { falseAbstain: metric(0) } }, baseline)).toEqual([]);
  expect(findRegressions({ abstention: { falseAbstain: metric(0.05) } }, baseline)).toHaveLength(1);
});

it('notices a figure that is gone', () => {
  const baseline = toBaseline({ dialogues: { 'hit@1': metric(0.9) } });
  expect(findRegressions({ dialogues: {} }, baseline)).toEqual(['dialogues hit@1 is not measured any more.']);
});
