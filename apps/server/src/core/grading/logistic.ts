/** A logistic model: a weight for each named feature, and a constant. */
export interface LogisticModel {
  constant: number;
  weights: Readonly<Record<string, number>>;
}

/** The probability that a logistic model gives to these features; one that is absent counts as 0. */
export function logistic(
  { constant, weights }: LogisticModel,
  features: Readonly<Record<string, number>>,
): number {
  let sum = constant;
  for (const [name, weight] of Object.entries(weights)) sum += weight * (features[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
