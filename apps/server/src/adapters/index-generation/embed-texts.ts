import { AppError } from '../../core/errors.ts';
import type { NamedEmbeddings } from '../../core/retrieval/embeddings.ts';
import { reportTenths } from './report-tenths.ts';

export interface EmbeddedTexts {
  /** One vector after another, in the order of the texts. */
  vectors: Float32Array<ArrayBuffer>;
  dimensions: number;
}

const batchSize = 64;

/**
 * Embeds texts, a batch at a time. Where there are none, asks for one vector all the same, for its length.
 * @throws AppError `invalid-model-output` where the embeddings give another number of vectors than texts, vectors
 * of different lengths, or numbers that are not finite; whatever the embeddings themselves throw.
 */
export async function embedTexts(
  embeddings: NamedEmbeddings,
  texts: readonly string[],
  { report, signal }: { report: (line: string) => void; signal?: AbortSignal | undefined },
): Promise<EmbeddedTexts> {
  const fail = (problem: string) => {
    throw new AppError('invalid-model-output', `The embeddings ${embeddings.id} gave ${problem}.`);
  };
  const progress = reportTenths(texts.length, (done) =>
    report(`Index: ${done} of ${texts.length} chunks embedded`),
  );
  if (texts.length === 0) {
    const { dimensions } = await embedTexts(embeddings, ['?'], { report: () => undefined, signal });
    return { vectors: new Float32Array(0), dimensions };
  }
  let vectors = new Float32Array(0);
  let dimensions = 0;

  for (let start = 0; start < texts.length; start += batchSize) {
    signal?.throwIfAborted();
    const batch = texts.slice(start, start + batchSize);
    const embedded = await embeddings.embedDocuments(batch, signal ? { signal } : {});
    signal?.throwIfAborted();
    if (embedded.length !== batch.length) fail(`${embedded.length} vectors for ${batch.length} texts`);
    if (start === 0) {
      dimensions = embedded[0]?.length ?? 0;
      if (dimensions === 0) fail('a vector without numbers');
      vectors = new Float32Array(texts.length * dimensions);
    }
    for (const [i, vector] of embedded.entries()) {
      if (vector.length !== dimensions) fail(`vectors of ${dimensions} and of ${vector.length} numbers`);
      const row = Float32Array.from(vector);
      // Checked before and after, since the copy takes null for 0 and large numbers for infinity.
      if (!vector.every(Number.isFinite) || !row.every(Number.isFinite)) {
        fail('a vector with something that is not a finite number');
      }
      vectors.set(row, (start + i) * dimensions);
    }
    progress(start + batch.length);
  }
  return { vectors, dimensions };
}
