import { AppError } from '../../core/errors.ts';
import type { VectorStore } from '../../core/retrieval/vector-store.ts';
import { createExactVectorStore } from './exact.ts';
import { createHnswlibVectorStore, type HnswlibVectorStore } from './hnswlib.ts';

export type ChosenVectorStore = (
  | { kind: 'hnswlib'; store: HnswlibVectorStore }
  | { kind: 'exact'; store: VectorStore }
) & { close: () => Promise<void> };

/** The HNSW store where hnswlib-node can be used; otherwise the exact one, with one line to `report` saying why. */
export async function createVectorStore({
  dimensions,
  report,
}: {
  dimensions: number;
  report: (line: string) => void;
}): Promise<ChosenVectorStore> {
  try {
    const store = await createHnswlibVectorStore({ dimensions });
    return { kind: 'hnswlib', store, close: store.close };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    report(`Index: exact search instead of HNSW, since ${error.message}`);
    return { kind: 'exact', store: createExactVectorStore({ dimensions }), close: async () => undefined };
  }
}
