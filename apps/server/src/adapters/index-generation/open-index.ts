import { AppError } from '../../core/errors.ts';
import type { NamedEmbeddings } from '../../core/retrieval/embeddings.ts';
import type { VectorStore } from '../../core/retrieval/vector-store.ts';
import { createVectorStore } from '../vector-stores/create-vector-store.ts';
import { embedTexts } from './embed-texts.ts';
import { findEmbeddingsChange } from './embeddings-change.ts';
import { fillStore, loadGraph } from './fill-store.ts';
import {
  newGenerationId,
  readGeneration,
  type StoredGeneration,
  tidyFolder,
  type Unusable,
  writeGeneration,
} from './generation-files.ts';
import { describeSources, findStaleness, type IndexSources } from './manifest.ts';

export interface OpenIndexOptions extends Omit<IndexSources, 'embeddings'> {
  /** Where the index is kept. Nothing else writes there. */
  folder: string;
  embeddings: NamedEmbeddings;
  /** Gets lines to show: why the index is built, how far that is, what does not work. */
  report: (line: string) => void;
  signal?: AbortSignal;
}

export interface OpenedIndex {
  /** Knows every chunk by its id. */
  store: VectorStore;
  /** Changes whenever the index is built anew. */
  generation: string;
  /** Why it was built anew; absent where it was loaded as it was. */
  rebuilt?: string;
  kind: 'hnswlib' | 'exact';
  close(): Promise<void>;
}

/**
 * Opens the vectors of all chunks: as they are kept in `folder` where they are whole and made from just these
 * sources; otherwise built anew and kept there. Where the folder cannot be written, the index works all the same.
 * @throws AppError `invalid-input` for two chunks with one id; `invalid-model-output` or `model-*` where chunks had
 * to be embedded and could not be, which leaves the former index in the folder as it was; the signal's reason.
 */
export async function openIndex(options: OpenIndexOptions): Promise<OpenedIndex> {
  const { folder, embeddings, documents, chunks, tokenizerVersion, report, signal } = options;
  const sources: IndexSources = { documents, chunks, tokenizerVersion, embeddings: embeddings.id };
  if (new Set(chunks.map(({ id }) => id)).size < chunks.length) {
    throw new AppError('invalid-input', 'Two chunks have the same id.');
  }

  const found = await readGeneration(folder);
  const writable = await tryToWrite(options, () =>
    tidyFolder(folder, 'unusable' in found ? undefined : found.manifest),
  );
  let stored = await checkSources(found, sources, options);
  if ('unusable' in stored) report(`Index: building it, because ${stored.unusable}`);

  const { vectors, dimensions } =
    'unusable' in stored
      ? await embedTexts(
          embeddings,
          chunks.map(({ text }) => text),
          { report, signal },
        )
      : { vectors: stored.vectors, dimensions: stored.manifest.dimensions };
  const embedded = { chunks, vectors, dimensions };
  const chosen = await createVectorStore({ dimensions, report });
  // A function made here would keep the vectors and the texts in memory as long as the index.
  const { kind, store, close } = chosen;
  try {
    if (chosen.kind === 'hnswlib' && !('unusable' in stored)) {
      const problem = await loadGraph(chosen.store, folder, stored.manifest, embedded);
      if (problem === undefined) return { store, kind, generation: stored.manifest.generation, close };
      report(`Index: building its graph from the stored vectors, because ${problem}`);
      stored = { unusable: problem };
    }
    await fillStore(chosen, embedded, { report, signal });
    if (!('unusable' in stored)) return { store, kind, generation: stored.manifest.generation, close };

    const description = { ...describeSources(sources), dimensions, generation: newGenerationId() };
    const graph = chosen.kind === 'hnswlib' ? chosen.store : undefined;
    if (writable) {
      await tryToWrite(options, async () => {
        await tidyFolder(folder, await writeGeneration(folder, description, vectors, graph));
      });
    }
    return { store, kind, generation: description.generation, rebuilt: stored.unusable, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function checkSources(
  found: StoredGeneration | Unusable,
  sources: IndexSources,
  { embeddings, report, signal }: OpenIndexOptions,
): Promise<StoredGeneration | Unusable> {
  if ('unusable' in found) return found;
  const change =
    findStaleness(found.manifest, sources) ??
    (await findEmbeddingsChange(embeddings, sources.chunks, found, { report, signal }));
  return change === undefined ? found : { unusable: change };
}

/** Does something with the folder. Where that fails for want of a right, of space or the like, says what follows. */
async function tryToWrite(
  { folder, report }: OpenIndexOptions,
  write: () => Promise<void>,
): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (!(error instanceof AppError || (error instanceof Error && 'syscall' in error))) throw error;
    report(`Index: not kept for the next start, because ${folder} cannot be written (${error.message})`);
    return false;
  }
}
