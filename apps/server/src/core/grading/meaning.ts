import type { Embeddings } from '../retrieval/embeddings.ts';
import type { QuestionModel } from './question-model.ts';
import type { WordingIndex } from './wording-index.ts';

/** How near a stretch of a reply lies to what points mean, by cosine. */
export interface Meaning {
  /** To each point of the question, in their order. */
  points: readonly number[];
  /** To the nearest point elsewhere that is like none of the question's. */
  elsewhere: number;
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
  let made: Promise<ReadonlyMap<string, Float64Array>> | undefined;
  return async (stretches, model) => {
    made ??= meanVectors(index, embeddings);
    const means = await made;
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
            elsewhere: Math.max(0, ...model.elsewhere.map(({ id }) => nearness(id))),
          },
        ];
      }),
    );
  };
}

/** For each point, the mean of the vectors of its wordings, of length 1; what denies it is left out. */
async function meanVectors(
  { wordings }: WordingIndex,
  embeddings: Embeddings,
): Promise<ReadonlyMap<string, Float64Array>> {
  const used = wordings.filter(({ kind }) => kind !== 'wrong');
  const vectors = await embeddings.embedDocuments(used.map(({ text }) => text));
  const means = new Map<string, Float64Array>();
  for (const [position, { pointId }] of used.entries()) {
    const vector = vectors[position] ?? [];
    const mean = means.get(pointId) ?? new Float64Array(vector.length);
    means.set(pointId, mean);
    for (const [dimension, value] of vector.entries()) mean[dimension] = (mean[dimension] ?? 0) + value;
  }
  for (const mean of means.values()) {
    const length = Math.hypot(...mean) || 1;
    for (const [dimension, value] of mean.entries()) mean[dimension] = value / length;
  }
  return means;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let position = 0; position < a.length; position++) sum += (a[position] ?? 0) * (b[position] ?? 0);
  return sum;
}
