import type { LogisticModel } from '@duida/server/core/logistic';

export interface Example {
  features: Readonly<Record<string, number>>;
  /** 1 where it holds, else 0. */
  label: number;
}

const ITERATIONS = 25;

/**
 * Fits a logistic model by Newton's method; weights are for the features as given. The ridge penalty is on the
 * weights of the standardised features.
 */
export function fitLogistic(examples: readonly Example[], penalty = 1): LogisticModel {
  const names = Object.keys(examples[0]?.features ?? {});
  const means = names.map((name) => mean(examples.map(({ features }) => features[name] ?? 0)));
  const deviations = names.map((name, column) => {
    const variance = mean(
      examples.map(({ features }) => ((features[name] ?? 0) - (means[column] ?? 0)) ** 2),
    );
    return Math.sqrt(variance) || 1;
  });
  const rows = examples.map(({ features }) => [
    ...names.map(
      (name, column) => ((features[name] ?? 0) - (means[column] ?? 0)) / (deviations[column] ?? 1),
    ),
    1,
  ]);
  let weights = new Array<number>(names.length + 1).fill(0);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const step = newtonStep(rows, examples, weights, penalty);
    weights = weights.map((weight, column) => weight - (step[column] ?? 0));
  }
  const scaled = names.map((_, column) => (weights[column] ?? 0) / (deviations[column] ?? 1));
  const shift = scaled.reduce((sum, weight, column) => sum + weight * (means[column] ?? 0), 0);
  return {
    constant: round((weights.at(-1) ?? 0) - shift),
    weights: Object.fromEntries(names.map((name, column) => [name, round(scaled[column] ?? 0)])),
  };
}

function newtonStep(
  rows: readonly number[][],
  examples: readonly Example[],
  weights: readonly number[],
  penalty: number,
): number[] {
  const size = weights.length;
  const gradient = weights.map((weight, column) => (column < size - 1 ? penalty * weight : 0));
  const hessian = weights.map((_, row) => weights.map((_, column): number => (row === column ? penalty : 0)));
  for (const [index, row] of rows.entries()) {
    let sum = 0;
    for (let column = 0; column < size; column++) sum += (row[column] ?? 0) * (weights[column] ?? 0);
    const probability = 1 / (1 + Math.exp(-sum));
    const error = probability - (examples[index]?.label ?? 0);
    const curvature = probability * (1 - probability);
    for (let a = 0; a < size; a++) {
      const value = row[a] ?? 0;
      gradient[a] = (gradient[a] ?? 0) + error * value;
      const line = hessian[a];
      if (!line) continue;
      for (let b = 0; b <= a; b++) line[b] = (line[b] ?? 0) + curvature * value * (row[b] ?? 0);
    }
  }
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      const line = hessian[a];
      if (line) line[b] = hessian[b]?.[a] ?? 0;
    }
  }
  return solve(hessian, gradient);
}

/** Solves a system of linear equations by Gaussian elimination with pivoting. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(at(row, column)) > Math.abs(at(pivot, column))) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot] ?? [], rows[column] ?? []];
    for (let row = column + 1; row < size; row++) {
      const factor = at(row, column) / at(column, column);
      const line = rows[row];
      if (!line) continue;
      for (let cell = column; cell <= size; cell++) line[cell] = at(row, cell) - factor * at(column, cell);
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let rest = at(row, size);
    for (let column = row + 1; column < size; column++) rest -= at(row, column) * (solution[column] ?? 0);
    solution[row] = rest / at(row, row);
  }
  return solution;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const round = (value: number): number => Number(value.toPrecision(5));
