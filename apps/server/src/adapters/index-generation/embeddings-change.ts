import { AppError } from '../../core/errors.ts';
import type { NamedEmbeddings } from '../../core/retrieval/embeddings.ts';
import { embedTexts } from './embed-texts.ts';
import type { StoredGeneration } from './generation-files.ts';

/** Vectors of one text by one model differ a little from call to call; those of two models have nothing in common. */
const sameFromHere = 0.99;

/** How long, in milliseconds, the embeddings may take to answer before a start goes on without them. */
const patience = 5000;

/**
 * Embeds the first chunk again and compares it with what is stored, since a model can be exchanged behind its name.
 * Embeddings that do not answer now leave the stored index in use.
 * @returns what changed, to follow “because”; undefined where nothing did.
 */
export async function findEmbeddingsChange(
  embeddings: NamedEmbeddings,
  chunks: readonly { text: string }[],
  { manifest, vectors }: StoredGeneration,
  { report, signal }: { report: (line: string) => void; signal?: AbortSignal | undefined },
): Promise<string | undefined> {
  const timeout = AbortSignal.timeout(patience);
  try {
    const now = await embedTexts(
      embeddings,
      chunks.slice(0, 1).map(({ text }) => text),
      { report: () => undefined, signal: signal ? AbortSignal.any([signal, timeout]) : timeout },
    );
    if (now.dimensions !== manifest.dimensions) {
      return `the embeddings now give ${now.dimensions} numbers instead of ${manifest.dimensions}`;
    }
    const before = vectors.subarray(0, now.vectors.length);
    return isSame(before, now.vectors) ? undefined : 'the embeddings give other vectors under the same name';
  } catch (error) {
    if (signal?.aborted) throw error;
    const unreachable = error instanceof AppError && error.code !== 'invalid-model-output';
    if (!unreachable && error !== timeout.reason) throw error;
    report('Index: using the stored vectors, though the embeddings that made them do not answer now');
    return undefined;
  }
}

function isSame(a: Float32Array, b: Float32Array): boolean {
  const dot = (x: Float32Array, y: Float32Array) => x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
  const lengths = Math.sqrt(dot(a, a) * dot(b, b));
  return lengths === 0 ? dot(a, a) === dot(b, b) : dot(a, b) / lengths >= sameFromHere;
}
