import { expect, it } from 'vitest';
import { formatMeasurements } from './format-measurements.ts';
import { type Measurement, meetsGoal } from './measurement.ts';

const measurement = (given: Partial<Measurement>): Measurement => ({
  title: 'retrieval p50',
  subject: 'shipped',
  value: 1.234,
  unit: 'ms',
  ...given,
});

it('sets the corpora side by side, with the goals', () => {
  const table = formatMeasurements(
    [
      measurement({ goal: { atMost: 2 } }),
      measurement({ subject: 'synthetic', value: 7.5, goal: { atMost: 5 } }),
      measurement({
        title: 'recall',
        subject: 'synthetic',
        value: 0.97142,
        unit: 'share',
        goal: { atLeast: 0.97 },
      }),
      measurement({ title: 'texts', value: 4303, unit: 'count' }),
      measurement({ title: 'initial JS', subject: 'neither', value: 241.2, unit: 'kB' }),
    ],
    20_000,
  );
  const lines = table.split('\n').map((line) => line.split(/ {2,}/));
  expect(lines).toEqual([
    ['', 'shipped corpus', 'goal', '20,000 chunks', 'goal'],
    ['retrieval p50', '1.23 ms', '≤ 2 ms ✓', '7.50 ms', '≤ 5 ms ✗'],
    ['recall', '0.971', '≥ 0.97 ✓'],
    ['texts', '4303'],
    ['initial JS', '241 kB'],
  ]);
});

it('has no opinion on what could not be measured', () => {
  const unknown = measurement({ value: undefined, goal: { atMost: 250 } });
  expect(meetsGoal(unknown)).toBeUndefined();
  expect(formatMeasurements([unknown], 20_000)).toContain('not measured');
});
