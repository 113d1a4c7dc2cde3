import type { Embeddings } from '../retrieval/embeddings.ts';
import type { QuestionModel } from './question-model.ts';
import type { WordingIndex } from './wording-index.ts';

/** How near a stretch of a reply lies to what points mean, by cosine. */
export interface Meaning {
  /** To each point of the question, in their order. */
  points: readonly number[];
  /** To the nearest point elsewhere that is like none of the question's. */
  elsewhere: number;
  /**
   * For each point, how much nearer the stretch is to the nearest claim against it than to the nearest wording that
   * makes it.
   */
  against: readonly number[];
}

/** The meanings of normalised stretches, by their text. */
export type ReadMeanings = (
  stretches: readonly string[],
  model: QuestionModel,
) => Promise<ReadonlyMap<string, Meaning>>;

/**
 * Reads meanings by vectors: a point means what its wordings mean on average. Their vectors are made at the first
 * call and kept.
 */
export function createReadMeanings(index: WordingIndex, embeddings: Embeddings): ReadMeanings {
  let made: Promise<PointVectors> | undefined;
  return async (stretches, model) => {
    made ??= readVectors(index, embeddings);
    const { means, wordings } = await made;
    const texts = [...new Set(stretches)];
    const vectors = await embeddings.embedDocuments(texts);
    return new Map(
      texts.map((text, position): [string, Meaning] => {
        const vector = vectors[position] ?? [];
        const nearness = (pointId: string): number => dot(vector, means.get(pointId) ?? []);
        return [
          text,
          {
            points: model.points.map(({ id }) => nearness(id)),
            against: model.points.map(({ id }) => {
              const own = wordings.get(id);
              return own ? nearestTo(vector, own.wrong) - nearestTo(vector, own.says) : 0;
            }),
            elsewhere: Math.max(0, ...model.elsewhere.map(({ id }) => nearness(id))),
          },
        ];
      }),
    );
  };
}

interface PointVectors {
  /** For each point, the mean of the vectors of its wordings, of length 1; what denies it is left out. */
  means: ReadonlyMap<string, Float64Array>;
  /** For each point, the vectors of the wordings that make it and of those that deny it. */
  wordings: ReadonlyMap<string, { says: readonly number[][]; wrong: readonly number[][] }>;
}

async function readVectors(index: WordingIndex, embeddings: Embeddings): Promise<PointVectors> {
  const vectors = await embeddings.embedDocuments(index.wordings.map(({ text }) => text));
  const means = new Map<string, Float64Array>();
  const wordings = new Map<string, { says: number[][]; wrong: number[][] }>();
  for (const [position, { pointId, kind, isOpposite }] of index.wordings.entries()) {
    const vector = vectors[position] ?? [];
    const own = wordings.get(pointId) ?? { says: [], wrong: [] };
    wordings.set(pointId, own);
    if (kind === 'wrong') {
      if (isOpposite) own.wrong.push(vector);
      continue;
    }
    if (kind !== 'asks') own.says.push(vector);
    const mean = means.get(pointId) ?? new Float64Array(vector.length);
    means.set(pointId, mean);
    for (const [dimension, value] of vector.entries()) mean[dimension] = (mean[dimension] ?? 0) + value;
  }
  for (const mean of means.values()) {
    const length = Math.hypot(...mean) || 1;
    for (const [dimension, value] of mean.entries()) mean[dimension] = value / length;
  }
  return { means, wordings };
}

const nearestTo = (vector: readonly number[], others: readonly number[][]): number =>
  Math.max(0, ...others.map((other) => dot(vector, other)));

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let position = 0; position < a.length; position++) sum += (a[position] ?? 0) * (b[position] ?? 0);
  return sum;
}
