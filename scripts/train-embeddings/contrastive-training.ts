import { createRandom } from './random.ts';
import { dot, unit } from './vector-math.ts';

/** The rows of a text with their weights. */
export type Features = readonly (readonly [row: number, weight: number])[];

/** Two texts that mean the same. Pairs of one group are no counter-examples to each other. */
export interface Pair {
  first: Features;
  second: Features;
  group: string;
}

export type DrawBatch = (size: number, random: () => number) => Pair[];

export interface TrainingSettings {
  steps: number;
  batchSize: number;
  /** Divides the cosines: the smaller, the more the hardest counter-examples count. */
  temperature: number;
  learningRate: number;
  /** Share of a text's words that is left out at random. */
  dropout: number;
  seed: number;
}

const WARM_UP_STEPS = 30;
const FINAL_RATE = 0.1;
/** Smaller gradients move nothing. */
const NEGLIGIBLE = 1e-7;

/**
 * Trains rows in place so that the two texts of a pair come closer to each other than to all other texts of the
 * batch (InfoNCE, both ways; row-wise Adagrad). Returns the mean loss of the last tenth of the steps.
 */
export function trainContrastively(
  values: Float32Array,
  dimensions: number,
  drawBatch: DrawBatch,
  settings: TrainingSettings,
): number {
  const random = createRandom(settings.seed);
  const squares = new Float32Array(values.length / dimensions).fill(1e-6);
  const losses: number[] = [];
  for (let step = 0; step < settings.steps; step++) {
    const batch = drawBatch(settings.batchSize, random);
    const encode = (side: 'first' | 'second') =>
      batch.map((pair) => encodeText(thin(pair[side], settings.dropout, random), values, dimensions));
    const first = encode('first');
    const second = encode('second');
    const { loss, gradients } = pullTogether(batch, first, second, settings.temperature);
    losses.push(loss);

    const rowGradients = new Map<number, Float64Array>();
    for (const [index, text] of [...first, ...second].entries()) {
      spread(text, gradients[index] ?? new Float64Array(dimensions), rowGradients);
    }
    const warmUp = Math.min(1, (step + 1) / WARM_UP_STEPS);
    const rate = settings.learningRate * warmUp * (1 - ((1 - FINAL_RATE) * step) / settings.steps);
    for (const [row, gradient] of rowGradients) {
      squares[row] = (squares[row] ?? 0) + dot(gradient, gradient) / dimensions;
      const scale = rate / Math.sqrt(squares[row] ?? 1);
      const start = row * dimensions;
      for (let d = 0; d < dimensions; d++) {
        values[start + d] = (values[start + d] ?? 0) - scale * (gradient[d] ?? 0);
      }
    }
  }
  const last = losses.slice(-Math.ceil(settings.steps / 10));
  return last.reduce((sum, loss) => sum + loss, 0) / last.length;
}

interface EncodedText {
  features: Features;
  direction: Float64Array;
  length: number;
}

function thin(features: Features, share: number, random: () => number): Features {
  if (features.length < 2) return features;
  const kept = features.filter(() => random() >= share);
  return kept.length > 0 ? kept : features;
}

function encodeText(features: Features, values: Float32Array, dimensions: number): EncodedText {
  const sum = new Float64Array(dimensions);
  for (const [row, weight] of features) {
    const start = row * dimensions;
    for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] ?? 0) + weight * (values[start + d] ?? 0);
  }
  return { features, direction: unit(sum), length: Math.hypot(...sum) + 1e-9 };
}

/** The loss of a batch, and its gradients by the directions of the first texts, then of the second. */
function pullTogether(
  batch: readonly Pair[],
  first: readonly EncodedText[],
  second: readonly EncodedText[],
  temperature: number,
): { loss: number; gradients: Float64Array[] } {
  const size = batch.length;
  const logits = batch.map((pair, row) =>
    batch.map((other, column) => {
      if (row !== column && pair.group === other.group) return Number.NEGATIVE_INFINITY;
      const [a, b] = [first[row], second[column]];
      return a && b ? dot(a.direction, b.direction) / temperature : 0;
    }),
  );
  const byRow = logits.map(softmax);
  const byColumn = batch.map((_, column) => softmax(logits.map((row) => row[column] ?? 0)));
  const gradients = [...first, ...second].map(({ direction }) => new Float64Array(direction.length));
  let loss = 0;
  for (let row = 0; row < size; row++) {
    loss -= Math.log(byRow[row]?.[row] ?? 1) / size;
    for (let column = 0; column < size; column++) {
      const wanted = row === column ? 2 : 0;
      const found = (byRow[row]?.[column] ?? 0) + (byColumn[column]?.[row] ?? 0);
      const slope = (found - wanted) / (2 * size * temperature);
      if (Math.abs(slope) <= NEGLIGIBLE) continue;
      addScaled(second[column]?.direction, slope, gradients[row]);
      addScaled(first[row]?.direction, slope, gradients[size + column]);
    }
  }
  return { loss, gradients };
}

function addScaled(vector: Float64Array | undefined, scale: number, sum: Float64Array | undefined): void {
  if (!vector || !sum) return;
  for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] ?? 0) + scale * (vector[d] ?? 0);
}

function softmax(logits: readonly number[]): number[] {
  const highest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Carries a gradient by a text's direction to the rows that the text is made of. */
function spread(text: EncodedText, gradient: Float64Array, rows: Map<number, Float64Array>): void {
  const along = dot(gradient, text.direction);
  for (const [row, weight] of text.features) {
    const sum = rows.get(row) ?? new Float64Array(gradient.length);
    rows.set(row, sum);
    for (let d = 0; d < gradient.length; d++) {
      sum[d] =
        (sum[d] ?? 0) + (weight * ((gradient[d] ?? 0) - along * (text.direction[d] ?? 0))) / text.length;
    }
  }
}
