/** A logistic model: a weight for each named feature, and a constant. */
export interface LogisticModel<Feature extends string = string> {
  constant: number;
  weights: Readonly<Record<Feature, number>>;
}

/** The probability that a logistic model gives to these features; one that is absent counts as 0. */
export function logistic<Feature extends string>(
  { constant, weights }: LogisticModel<Feature>,
  features: Readonly<Partial<Record<Feature, number>>>,
): number {
  let sum = constant;
  for (const name of Object.keys(weights) as Feature[]) sum += weights[name] * (features[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
