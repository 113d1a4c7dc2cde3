import { describe, expect, it } from 'vitest';
import { type DrawBatch, type Pair, trainContrastively } from './contrastive-training.ts';
import { createRandom, pick } from './random.ts';

const DIMENSIONS = 8;
const GROUPS = 6;
const settings = { steps: 200, batchSize: 12, temperature: 0.1, learningRate: 0.05, dropout: 0, seed: 1 };

/** Rows 2g and 2g + 1 mean the same; the last row is in every text and means nothing. */
const pairs: Pair[] = Array.from({ length: GROUPS }, (_, group) => ({
  first: [
    [2 * group, 1],
    [2 * GROUPS, 1],
  ],
  second: [
    [2 * group + 1, 1],
    [2 * GROUPS, 1],
  ],
  group: String(group),
}));
const draw: DrawBatch = (size, random) => Array.from({ length: size }, () => pick(pairs, random));

function randomRows(): Float32Array {
  const random = createRandom(3);
  return Float32Array.from({ length: (2 * GROUPS + 1) * DIMENSIONS }, () => random() - 0.5);
}

function cosine(values: Float32Array, a: number, b: number): number {
  const row = (index: number) => [...values.subarray(index * DIMENSIONS, (index + 1) * DIMENSIONS)];
  const product = row(a).reduce((sum, value, d) => sum + value * (row(b)[d] ?? 0), 0);
  return product / (Math.hypot(...row(a)) * Math.hypot(...row(b)));
}

describe('contrastive training', () => {
  it('brings together what means the same and keeps apart what does not', () => {
    const values = randomRows();
    const loss = trainContrastively(values, DIMENSIONS, draw, settings);
    for (let group = 0; group < GROUPS; group++) {
      const alike = cosine(values, 2 * group, 2 * group + 1);
      for (let other = 0; other < GROUPS; other++) {
        if (other !== group) expect(cosine(values, 2 * group, 2 * other + 1)).toBeLessThan(alike - 0.3);
      }
    }
    expect(loss).toBeLessThan(trainContrastively(randomRows(), DIMENSIONS, draw, { ...settings, steps: 1 }));
  });

  it('makes a word that is in every text say less than the others', () => {
    const values = randomRows();
    trainContrastively(values, DIMENSIONS, draw, settings);
    const length = (row: number) => Math.hypot(...values.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS));
    for (let row = 0; row < 2 * GROUPS; row++) expect(length(2 * GROUPS)).toBeLessThan(length(row));
  });

  it('gives the same rows for the same seed, others for another', () => {
    const train = (seed: number) => {
      const values = randomRows();
      trainContrastively(values, DIMENSIONS, draw, { ...settings, steps: 5, dropout: 0.3, seed });
      return [...values];
    };
    expect(train(1)).toEqual(train(1));
    expect(train(1)).not.toEqual(train(2));
  });

  it('leaves rows alone that no text has', () => {
    const values = new Float32Array([...randomRows(), ...new Array(DIMENSIONS).fill(0.5)]);
    trainContrastively(values, DIMENSIONS, draw, settings);
    expect([...values.subarray(-DIMENSIONS)]).toEqual(new Array(DIMENSIONS).fill(0.5));
  });
});
