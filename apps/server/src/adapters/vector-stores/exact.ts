import type { VectorMatch, VectorStore } from '../../core/retrieval/vector-store.ts';
import { checkedNeighbours, clampCosine, toUnitVectors, writeUnitVector } from './unit-vectors.ts';

/** A store in this process's memory that compares a query with every vector it holds. */
export function createExactVectorStore({ dimensions }: { dimensions: number }): VectorStore {
  const ids: string[] = [];
  const rowOf = new Map<string, number>();
  let rows = new Float32Array(0);

  const put = (id: string, vector: Float32Array) => {
    const row = rowOf.get(id) ?? ids.length;
    if (row === ids.length) ids.push(id);
    rowOf.set(id, row);
    rows.set(vector, row * dimensions);
  };

  const remove = (id: string) => {
    const row = rowOf.get(id);
    const last = ids.pop();
    if (row === undefined || last === undefined) return;
    rowOf.delete(id);
    if (last === id) return;
    rows.copyWithin(row * dimensions, ids.length * dimensions, (ids.length + 1) * dimensions);
    ids[row] = last;
    rowOf.set(last, row);
  };

  const reserve = (count: number) => {
    if (count * dimensions <= rows.length) return;
    const larger = new Float32Array(Math.max(count, 2 * ids.length, 256) * dimensions);
    larger.set(rows);
    rows = larger;
  };

  return {
    async add(newIds, vectors) {
      const batch = toUnitVectors(newIds, vectors, dimensions);
      reserve(ids.length + batch.rowOf.size);
      for (const [id, row] of batch.rowOf) {
        if (row === undefined) {
          if (rowOf.has(id)) remove(id);
        } else put(id, batch.rows.subarray(row * dimensions, (row + 1) * dimensions));
      }
    },

    async search(vector, k) {
      const query = new Float32Array(dimensions);
      const wanted = checkedNeighbours(k, ids.length);
      if (!writeUnitVector(vector, dimensions, query) || wanted === 0) return [];

      // The best so far, kept in order; most rows fail the first comparison and cost no more than it.
      const bestScores = new Float64Array(wanted).fill(-Infinity);
      const bestRows = new Uint32Array(wanted);
      let worst = -Infinity;
      for (let row = 0; row < ids.length; row++) {
        const score = dotProduct(query, rows, row * dimensions);
        if (score <= worst) continue;
        let place = 0;
        let end = wanted;
        while (place < end) {
          const middle = (place + end) >>> 1;
          if ((bestScores[middle] ?? 0) >= score) place = middle + 1;
          else end = middle;
        }
        bestScores.copyWithin(place + 1, place, wanted - 1);
        bestRows.copyWithin(place + 1, place, wanted - 1);
        bestScores[place] = score;
        bestRows[place] = row;
        worst = bestScores[wanted - 1] ?? worst;
      }
      return Array.from(bestRows, (row, place): VectorMatch => {
        return { id: ids[row] ?? '', score: clampCosine(bestScores[place] ?? 0) };
      });
    },
  };
}

/** Four sums at a time, since one sum makes every addition wait for the one before it. */
function dotProduct(query: Float32Array, rows: Float32Array, offset: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = 0;
  for (; i + 3 < query.length; i += 4) {
    a += (query[i] ?? 0) * (rows[offset + i] ?? 0);
    b += (query[i + 1] ?? 0) * (rows[offset + i + 1] ?? 0);
    c += (query[i + 2] ?? 0) * (rows[offset + i + 2] ?? 0);
    d += (query[i + 3] ?? 0) * (rows[offset + i + 3] ?? 0);
  }
  for (; i < query.length; i++) a += (query[i] ?? 0) * (rows[offset + i] ?? 0);
  return a + b + c + d;
}
