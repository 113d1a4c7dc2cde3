/** Adds `weight` times row `index` of `rows` to `sum`. */
export function addRowOf(rows: Float32Array, index: number, weight: number, sum: Float64Array): void {
  const start = index * sum.length;
  for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] ?? 0) + weight * (rows[start + d] ?? 0);
}

/** Adds `weight` times `vector` to `sum`. */
export function addVector(vector: Float64Array, weight: number, sum: Float64Array): void {
  for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] ?? 0) + weight * (vector[d] ?? 0);
}

/** The vector with length 1; the zero vector stays as it is. */
export function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector);
  return length > 0 ? vector.map((value) => value / length) : vector;
}

/** Moves vectors so that their mean is zero, in place. */
export function centre(vectors: readonly Float64Array[], dimensions: number): void {
  const mean = new Float64Array(dimensions);
  for (const vector of vectors) addVector(vector, 1 / vectors.length, mean);
  for (const vector of vectors) addVector(mean, -1, vector);
}

/**
 * Takes the strongest common directions out of vectors, in place, as “All-but-the-Top” (Mu and Viswanath, 2018)
 * does: they say how frequent a word is rather than what it means.
 */
export function removeCommonDirections(
  vectors: readonly Float64Array[],
  dimensions: number,
  count: number,
): void {
  for (let direction = 0; direction < count; direction++) {
    const strongest = strongestDirection(vectors, dimensions);
    for (const vector of vectors) addVector(strongest, -dot(vector, strongest), vector);
  }
}

const POWER_ITERATIONS = 15;

function strongestDirection(vectors: readonly Float64Array[], dimensions: number): Float64Array {
  let direction = unit(Float64Array.from({ length: dimensions }, (_, index) => Math.sin(index + 1)));
  for (let iteration = 0; iteration < POWER_ITERATIONS; iteration++) {
    const next = new Float64Array(dimensions);
    for (const vector of vectors) addVector(vector, dot(vector, direction), next);
    direction = unit(next);
  }
  return direction;
}

/** The scalar product of two vectors of one length. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] ?? 0) * (b[d] ?? 0);
  return sum;
}
