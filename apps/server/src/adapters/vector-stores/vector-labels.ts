import { hash } from 'node:crypto';
import { toUnitVectors } from './unit-vectors.ts';

/** What has to change in a graph for a batch. */
export interface LabelledBatch {
  /** The label of the first of `vectors`; the others follow. */
  firstLabel: number;
  /** Vectors of length 1 that are new to the graph, one after another. */
  vectors: Float32Array<ArrayBuffer>;
  /** Labels of earlier vectors that belong to no id any more. */
  removedLabels: number[];
}

/** Which ids belong to the label, counted from 0, by which a graph knows a vector. */
export interface VectorLabels {
  /** How many ids there are. */
  readonly size: number;
  /** How many labels were given, those of removed vectors included. */
  readonly count: number;
  idsOf(label: number): readonly string[];
  /**
   * Takes in a batch; the same batches give the same labels.
   * @throws AppError `invalid-input` as `VectorStore.add`, having changed nothing.
   */
  add(ids: readonly string[], vectors: readonly ArrayLike<number>[]): LabelledBatch;
}

/**
 * Labels for vectors with ids. Equal vectors share one: a graph of neighbours in which many have no distance between
 * them falls into parts that a search cannot leave.
 */
export function createVectorLabels(dimensions: number): VectorLabels {
  const entries: { ids: string[]; key: string }[] = [];
  const labelOfId = new Map<string, number>();
  const labelOfKey = new Map<string, number>();

  /** Takes an id from its vector, and gives the vector's label when nothing is left of it. */
  const release = (id: string): number | undefined => {
    const label = labelOfId.get(id);
    const entry = label === undefined ? undefined : entries[label];
    if (!entry) return undefined;
    labelOfId.delete(id);
    entry.ids = entry.ids.filter((other) => other !== id);
    if (entry.ids.length > 0) return undefined;
    labelOfKey.delete(entry.key);
    return label;
  };

  return {
    get size() {
      return labelOfId.size;
    },
    get count() {
      return entries.length;
    },
    idsOf: (label) => entries[label]?.ids ?? [],

    add(ids, vectors) {
      const { rowOf, rows } = toUnitVectors(ids, vectors, dimensions);
      const firstLabel = entries.length;
      const removedLabels: number[] = [];
      for (const id of rowOf.keys()) {
        const removed = release(id);
        if (removed !== undefined) removedLabels.push(removed);
      }
      for (const [id, row] of rowOf) {
        if (row === undefined) continue;
        const key = hash('sha1', rows.subarray(row * dimensions, (row + 1) * dimensions), 'base64');
        const label = labelOfKey.get(key) ?? entries.length;
        if (label === entries.length) {
          // New rows move up over those of vectors that are known, since they never come before their place.
          rows.copyWithin((label - firstLabel) * dimensions, row * dimensions, (row + 1) * dimensions);
          entries.push({ ids: [], key });
          labelOfKey.set(key, label);
        }
        entries[label]?.ids.push(id);
        labelOfId.set(id, label);
      }
      const added = entries.length - firstLabel;
      return { firstLabel, vectors: rows.subarray(0, added * dimensions), removedLabels };
    },
  };
}
