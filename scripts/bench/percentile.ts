/**
 * The value that `percent` of a hundred do not exceed, by nearest rank; NaN of nothing.
 *
 * @param percent in (0, 100]
 */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? Number.NaN;
}
