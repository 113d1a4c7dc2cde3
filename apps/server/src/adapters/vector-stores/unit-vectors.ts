import { AppError } from '../../core/errors.ts';

/**
 * Checks a vector and writes it, scaled to length 1, into `target` from `offset` on.
 * @returns false for the zero vector, which has no direction; `target` then stays as it was.
 * @throws AppError `invalid-input` for another length or a number that is not finite.
 */
export function writeUnitVector(
  vector: ArrayLike<number>,
  dimensions: number,
  target: Float32Array,
  offset = 0,
): boolean {
  if (vector.length !== dimensions) {
    throw new AppError('invalid-input', `A vector has ${vector.length} numbers where ${dimensions} belong.`);
  }
  let largest = 0;
  for (let i = 0; i < dimensions; i++) {
    const value = vector[i];
    if (!Number.isFinite(value)) {
      throw new AppError(
        'invalid-input',
        `A vector holds ${value} at place ${i}, which is not a finite number.`,
      );
    }
    largest = Math.max(largest, Math.abs(value ?? 0));
  }
  if (largest === 0) return false;

  // Scaling by the largest number first keeps the squares of very large and very small ones in range.
  let sumOfSquares = 0;
  for (let i = 0; i < dimensions; i++) sumOfSquares += ((vector[i] ?? 0) / largest) ** 2;
  const length = Math.sqrt(sumOfSquares);
  for (let i = 0; i < dimensions; i++) target[offset + i] = (vector[i] ?? 0) / largest / length;
  return true;
}

/** A batch without repetitions or zero vectors. */
export interface UnitVectors {
  /** Every id once, with the place in `rows` of the last vector given for it; undefined for the zero vector. */
  rowOf: Map<string, number | undefined>;
  /** Vectors of length 1, one after another. */
  rows: Float32Array<ArrayBuffer>;
}

/**
 * Checks a whole batch before anything of it is stored, so that adding succeeds as a whole or changes nothing.
 * @throws AppError `invalid-input` as `writeUnitVector`, or when there are not as many ids as vectors.
 */
export function toUnitVectors(
  ids: readonly string[],
  vectors: readonly ArrayLike<number>[],
  dimensions: number,
): UnitVectors {
  if (ids.length !== vectors.length) {
    throw new AppError('invalid-input', `${vectors.length} vectors came with ${ids.length} ids.`);
  }
  const lastOf = new Map(ids.map((id, i) => [id, i]));
  const rowOf = new Map<string, number | undefined>();
  const rows = new Float32Array(ids.length * dimensions);
  let count = 0;
  ids.forEach((id, i) => {
    const kept = writeUnitVector(vectors[i] ?? [], dimensions, rows, count * dimensions);
    if (lastOf.get(id) === i) rowOf.set(id, kept ? count++ : undefined);
  });
  return { rowOf, rows: rows.subarray(0, count * dimensions) };
}

/** Makes a number of neighbours fit to ask for: whole, and no more than there are. */
export function checkedNeighbours(k: number, size: number): number {
  if (!Number.isInteger(k) || k < 0) {
    throw new AppError('invalid-input', `${k} is no number of neighbours to look for.`);
  }
  return Math.min(k, size);
}

/** Rounding can carry a cosine a little past 1. */
export const clampCosine = (score: number): number => Math.max(-1, Math.min(1, score));
