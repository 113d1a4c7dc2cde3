import { parentPort, workerData } from 'node:worker_threads';
import hnswlib from 'hnswlib-node';
import type { WorkerMessage, WorkerReply } from './worker-calls.ts';

/** How the graph is built and searched; see the README of hnswlib for what each does. */
export interface HnswlibParameters {
  /** Links a node keeps on each layer. */
  m: number;
  /** Candidates looked at when a node is linked in. */
  efConstruction: number;
  /** Candidates looked at when searching: more finds more and takes longer. */
  efSearch: number;
  /** Decides the layer of each node; the same seed and input give the same graph. */
  seed: number;
}

export type HnswlibWorkerData = HnswlibParameters & {
  dimensions: number;
  /** In shared memory; not 0 once nobody waits for anything any more. */
  closing: Int32Array<SharedArrayBuffer>;
};

/** Vectors in `add` and `search` are finite, of length 1 and complete: hnswlib aborts the process otherwise. */
export type HnswlibRequest =
  | { task: 'start' }
  | { task: 'add'; firstLabel: number; vectors: Float32Array; removedLabels: number[] }
  | { task: 'search'; vector: Float32Array; k: number }
  | { task: 'save'; path: string }
  | { task: 'load'; path: string; count: number };

/** In typed arrays, which cost less to send than lists of numbers. */
export interface HnswlibNeighbours {
  labels: Uint32Array<ArrayBuffer>;
  /** 1 - cosine, ascending. */
  distances: Float32Array<ArrayBuffer>;
}

const { dimensions, closing, m, efConstruction, efSearch, seed }: HnswlibWorkerData = workerData;

let capacity = 1024;
let index = new hnswlib.HierarchicalNSW('cosine', dimensions);
index.initIndex(capacity, m, efConstruction, seed);
index.setEf(efSearch);

function stopWhereClosing(): void {
  if (Atomics.load(closing, 0) !== 0) throw new Error('It is closed.');
}

function add(firstLabel: number, vectors: Float32Array, removedLabels: number[]): void {
  const end = firstLabel + vectors.length / dimensions;
  if (end > capacity) {
    capacity = Math.max(end, 2 * capacity);
    index.resizeIndex(capacity);
  }
  for (const label of removedLabels) index.markDelete(label);
  for (let label = firstLabel, at = 0; label < end; label++, at += dimensions) {
    stopWhereClosing();
    index.addPoint(Array.from(vectors.subarray(at, at + dimensions)), label);
  }
}

function search(vector: Float32Array, k: number): HnswlibNeighbours {
  const { neighbors, distances } = index.searchKnn(Array.from(vector), k);
  return { labels: Uint32Array.from(neighbors), distances: Float32Array.from(distances) };
}

async function load(path: string, count: number): Promise<void> {
  // Into a fresh one: where reading fails, hnswlib leaves the index it read into unusable.
  const loaded = new hnswlib.HierarchicalNSW('cosine', dimensions);
  await loaded.readIndex(path);
  if (loaded.getCurrentCount() !== count) {
    throw new Error(`${path} holds ${loaded.getCurrentCount()} vectors where ${count} belong.`);
  }
  loaded.setEf(efSearch);
  index = loaded;
  capacity = loaded.getMaxElements();
}

async function answer(request: HnswlibRequest): Promise<unknown> {
  stopWhereClosing();
  switch (request.task) {
    case 'start':
      return undefined;
    case 'add':
      return add(request.firstLabel, request.vectors, request.removedLabels);
    case 'search':
      return search(request.vector, request.k);
    case 'save':
      return await index.writeIndex(request.path);
    case 'load':
      return await load(request.path, request.count);
  }
}

// One at a time and in order, also where reading or writing a file makes one of them wait.
let turn = Promise.resolve();
parentPort?.on('message', (request: WorkerMessage<HnswlibRequest>) => {
  if (request === 'close') {
    turn = turn.then(() => parentPort?.close());
    return;
  }
  const { call } = request;
  turn = turn
    .then(() => answer(request))
    .then(
      (result): WorkerReply => ({ call, result }),
      (error: unknown): WorkerReply => ({
        call,
        problem: error instanceof Error ? error.message : String(error),
      }),
    )
    .then((reply) => parentPort?.postMessage(reply));
});
