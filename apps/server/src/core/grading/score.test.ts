import { expect, it } from 'vitest';
import { scoreOf } from './score.ts';

it('is the mean credit of the points, a mention being worth two fifths', () => {
  expect(scoreOf(['covered', 'covered', 'covered', 'covered', 'covered'])).toBe(100);
  expect(scoreOf(['covered', 'covered', 'missed', 'covered', 'missed'])).toBe(60);
  expect(scoreOf(['partial', 'partial', 'partial', 'partial', 'partial'])).toBe(40);
  expect(scoreOf(['covered', 'partial', 'missed', 'missed', 'contradicted'])).toBe(28);
  expect(scoreOf([])).toBe(0);
});
