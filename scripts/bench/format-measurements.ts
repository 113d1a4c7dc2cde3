import { formatTable } from '../evaluate/format-table.ts';
import { type Measurement, meetsGoal, type Subject } from './measurement.ts';

/** A table for people: one measure a line, the corpora side by side, each figure with its goal beside it. */
export function formatMeasurements(measurements: readonly Measurement[], syntheticChunks: number): string {
  const rows = Map.groupBy(measurements, ({ title }) => title);
  const lines = [...rows].map(([title, row]) => {
    const cell = (...subjects: Subject[]) => {
      const found = row.find(({ subject }) => subjects.includes(subject));
      return found === undefined ? ['', ''] : [formatValue(found), formatGoal(found)];
    };
    return [title, ...cell('shipped', 'neither'), ...cell('synthetic')];
  });
  const synthetic = `${syntheticChunks.toLocaleString('en')} chunks`;
  return formatTable(['', 'shipped corpus', 'goal', synthetic, 'goal'], lines);
}

/** What is printed behind the number; a share and a count are numbers alone. */
const suffix = (unit: Measurement['unit']) => (unit === 'share' || unit === 'count' ? '' : ` ${unit}`);

function formatValue({ value, unit }: Measurement): string {
  if (value === undefined) return 'not measured';
  if (unit === 'share') return value.toFixed(3);
  const digits = unit === 'count' || value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toFixed(digits) + suffix(unit);
}

function formatGoal(measurement: Measurement): string {
  const { goal, unit } = measurement;
  if (goal === undefined) return '';
  const bound = 'atMost' in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`;
  const met = meetsGoal(measurement);
  return bound + suffix(unit) + (met === undefined ? '' : met ? ' ✓' : ' ✗');
}
