import { mean } from './metrics.ts';

/** A figure with its 95 % interval and the number of judgements it rests on. */
export interface Metric {
  value: number;
  low: number;
  high: number;
  n: number;
}

export type Metrics = Record<string, Metric>;

/** How a figure comes out of rows. A row may give no judgement or several: it is resampled as a whole. */
export interface Measure<Row> {
  /** NaN where it cannot be told. */
  of(rows: readonly Row[]): number;
  /** How many judgements the rows give. */
  count(rows: readonly Row[]): number;
}

const RESAMPLES = 1000;
const SEED = 20_240_601;

/** A figure over all judgements that the rows give. */
export const overJudgements = <Row>(
  judgements: (row: Row) => readonly number[],
  of: (judgements: readonly number[]) => number,
): Measure<Row> => ({
  of: (rows) => of(rows.flatMap((row) => judgements(row))),
  count: (rows) => rows.reduce((sum, row) => sum + judgements(row).length, 0),
});

/** The mean over all judgements that the rows give. */
export const meanOf = <Row>(judgements: (row: Row) => readonly number[]): Measure<Row> =>
  overJudgements(judgements, mean);

/** A figure over rows that give one judgement each. */
export const overRows = <Row>(of: (rows: readonly Row[]) => number): Measure<Row> => ({
  of,
  count: (rows) => rows.length,
});

/** Every measure that can be told from the rows, with its interval by bootstrap over rows (percentiles). */
export function measure<Row>(rows: readonly Row[], measures: Record<string, Measure<Row>>): Metrics {
  const metrics: Metrics = {};
  for (const [name, each] of Object.entries(measures)) {
    const n = each.count(rows);
    const value = n === 0 ? Number.NaN : each.of(rows);
    if (Number.isFinite(value)) metrics[name] = { value, ...bootstrapInterval(rows, each.of, value), n };
  }
  return metrics;
}

/** The same for the rows of every kind by themselves, in the order in which the kinds appear. */
export function measureByKind<Row extends { kind?: string | undefined }>(
  rows: readonly Row[],
  measures: Record<string, Measure<Row>>,
): Record<string, Metrics> {
  const kinds = Map.groupBy(
    rows.filter(({ kind }) => kind !== undefined),
    ({ kind }) => kind ?? '',
  );
  return Object.fromEntries(Array.from(kinds, ([kind, ofKind]) => [kind, measure(ofKind, measures)]));
}

function bootstrapInterval<Row>(
  rows: readonly Row[],
  statistic: (rows: readonly Row[]) => number,
  value: number,
): { low: number; high: number } {
  const random = createRandom(SEED);
  const found: number[] = [];
  for (let resample = 0; resample < RESAMPLES; resample++) {
    const drawn = rows.map(() => rows[Math.floor(random() * rows.length)] as Row);
    const statisticOfDrawn = statistic(drawn);
    if (Number.isFinite(statisticOfDrawn)) found.push(statisticOfDrawn);
  }
  found.sort((a, b) => a - b);
  const at = (share: number): number => found[Math.round(share * (found.length - 1))] ?? value;
  return { low: at(0.025), high: at(0.975) };
}

/** Numbers in [0, 1), the same ones for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
