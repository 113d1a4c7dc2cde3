import { AppError } from '../../core/errors.ts';
import type { ChosenVectorStore } from '../vector-stores/create-vector-store.ts';
import type { HnswlibVectorStore } from '../vector-stores/hnswlib.ts';
import { findGraph } from './generation-files.ts';
import type { GraphParameters, Manifest } from './manifest.ts';
import { reportTenths } from './report-tenths.ts';

/** Chunks with their vectors, one after another in `vectors`. */
export interface EmbeddedChunks {
  chunks: readonly { id: string }[];
  vectors: Float32Array;
  dimensions: number;
}

/** Adds every chunk to an empty store, saying how far it is where that takes a while. */
export async function fillStore(
  { store }: ChosenVectorStore,
  { chunks, vectors, dimensions }: EmbeddedChunks,
  { report, signal }: { report: (line: string) => void; signal?: AbortSignal | undefined },
): Promise<void> {
  const step = 1000;
  const progress = reportTenths(chunks.length, (done) =>
    report(`Index: ${done} of ${chunks.length} chunks added`),
  );
  for (let start = 0; start < chunks.length; start += step) {
    signal?.throwIfAborted();
    const part = chunks.slice(start, start + step);
    await store.add(
      part.map(({ id }) => id),
      part.map((_, i) => rowAt(vectors, dimensions, start + i)),
    );
    if (chunks.length > step) progress(start + part.length);
  }
}

/**
 * Loads the graph that belongs to a manifest and its chunks into an empty store.
 * @returns why that cannot be done, to follow “because”; undefined where it is done.
 */
export async function loadGraph(
  store: HnswlibVectorStore,
  folder: string,
  manifest: Manifest,
  { chunks, vectors, dimensions }: EmbeddedChunks,
): Promise<string | undefined> {
  const graph = await findGraph(folder, manifest);
  if ('unusable' in graph) return graph.unusable;
  if (!isSameGraph(manifest.graph?.parameters, store.parameters))
    return 'it is to be built in another way now';
  try {
    const rows = chunks.map((_, i) => rowAt(vectors, dimensions, i));
    await store.load(
      graph.path,
      chunks.map(({ id }) => id),
      rows,
    );
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return `its graph cannot be read (${error.message})`;
    throw error;
  }
}

const rowAt = (vectors: Float32Array, dimensions: number, row: number): Float32Array =>
  vectors.subarray(row * dimensions, (row + 1) * dimensions);

const isSameGraph = (a: GraphParameters | undefined, b: GraphParameters): boolean =>
  a?.m === b.m && a.efConstruction === b.efConstruction && a.seed === b.seed;
