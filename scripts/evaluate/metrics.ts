/** Sums below this are zero but for rounding. */
const ALMOST_ZERO = 1e-12;

/** The mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** The middle value, or the mean of the two middle ones; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** 1 when one of the first `k` is right, else 0. */
export function hitAt<T>(ranked: readonly T[], right: ReadonlySet<T>, k: number): number {
  return ranked.slice(0, k).some((item) => right.has(item)) ? 1 : 0;
}

/** 1 / the place of the first right one among the first `k`; 0 when there is none. */
export function reciprocalRank<T>(ranked: readonly T[], right: ReadonlySet<T>, k: number): number {
  const place = ranked.slice(0, k).findIndex((item) => right.has(item));
  return place < 0 ? 0 : 1 / (place + 1);
}

/** Pearson's r; NaN when one side does not vary. */
export function pearson(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  let covariance = 0;
  let varianceA = 0;
  let varianceB = 0;
  for (const [index, value] of a.entries()) {
    const [fromA, fromB] = [value - meanA, (b[index] ?? Number.NaN) - meanB];
    covariance += fromA * fromB;
    varianceA += fromA * fromA;
    varianceB += fromB * fromB;
  }
  const both = Math.sqrt(varianceA * varianceB);
  return both > ALMOST_ZERO ? covariance / both : Number.NaN;
}

/** Spearman's ρ, equal values sharing the mean of their ranks; NaN when one side does not vary. */
export const spearman = (a: readonly number[], b: readonly number[]): number => pearson(ranks(a), ranks(b));

function ranks(values: readonly number[]): number[] {
  const order = Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const result = new Array<number>(values.length).fill(0);
  for (let start = 0; start < order.length; ) {
    const value = values[order[start] ?? 0];
    let end = start + 1;
    while (end < order.length && values[order[end] ?? 0] === value) end++;
    for (const index of order.slice(start, end)) result[index] = (start + end + 1) / 2;
    start = end;
  }
  return result;
}

/** Mean absolute error. */
export const meanAbsoluteError = (a: readonly number[], b: readonly number[]): number =>
  mean(a.map((value, index) => Math.abs(value - (b[index] ?? Number.NaN))));

/** Cohen's κ with quadratic weights over labels 0 to `levels - 1`; NaN when both sides give one same label only. */
export function quadraticWeightedKappa(a: readonly number[], b: readonly number[], levels: number): number {
  const countsA = new Array<number>(levels).fill(0);
  const countsB = new Array<number>(levels).fill(0);
  let observed = 0;
  for (const [index, label] of a.entries()) {
    const other = b[index] ?? Number.NaN;
    countsA[label] = (countsA[label] ?? Number.NaN) + 1;
    countsB[other] = (countsB[other] ?? Number.NaN) + 1;
    observed += (label - other) ** 2;
  }
  let expected = 0;
  for (const [labelA, countA] of countsA.entries()) {
    for (const [labelB, countB] of countsB.entries()) {
      expected += (labelA - labelB) ** 2 * countA * countB;
    }
  }
  return 1 - observed / (expected / a.length);
}

export interface FittedRow {
  /** Rows of one group are never on both sides of a fold. */
  group: string;
  predicted: number;
  actual: number;
}

/**
 * Root mean squared error of `a + b · predicted`, with a and b fitted by least squares on the other folds. The
 * groups are dealt to the folds in turn, in the order in which they appear; NaN for fewer than two groups.
 */
export function rmseAfterLinearFit(rows: readonly FittedRow[], folds = 5): number {
  const groups = [...new Set(rows.map(({ group }) => group))];
  if (groups.length < 2) return Number.NaN;
  const foldOf = new Map(groups.map((group, index) => [group, index % folds]));
  let squares = 0;
  for (let fold = 0; fold < Math.min(folds, groups.length); fold++) {
    const fit = fitLine(rows.filter(({ group }) => foldOf.get(group) !== fold));
    for (const { group, predicted, actual } of rows) {
      if (foldOf.get(group) === fold) squares += (fit(predicted) - actual) ** 2;
    }
  }
  return Math.sqrt(squares / rows.length);
}

function fitLine(rows: readonly FittedRow[]): (predicted: number) => number {
  const [meanX, meanY] = [mean(rows.map((row) => row.predicted)), mean(rows.map((row) => row.actual))];
  let covariance = 0;
  let variance = 0;
  for (const { predicted, actual } of rows) {
    covariance += (predicted - meanX) * (actual - meanY);
    variance += (predicted - meanX) ** 2;
  }
  const slope = variance > ALMOST_ZERO ? covariance / variance : 0;
  return (predicted) => meanY + slope * (predicted - meanX);
}
