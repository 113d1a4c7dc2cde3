import { describe, expect, it } from 'vitest';
import { openEmbeddingTable } from './embedding-table.ts';
import { encodeEmbeddingTable } from './encode-embedding-table.ts';

const words = ['过拟合', '模型', 'gpu', '的'];
const bytes = encodeEmbeddingTable({
  dimensions: 3,
  longestWord: 3,
  words: words.map((text, index) => ({ text, cost: 2 * index })),
  buckets: 2,
  values: Float32Array.from([1, 0, -1, 0.5, 0.25, 0, 20, -10, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2]),
});

function rowValues(table: ReturnType<typeof openEmbeddingTable>, row: number | undefined, weight = 1) {
  const sum = new Float64Array(table.dimensions);
  if (row !== undefined) table.addRow(row, weight, sum);
  return [...sum];
}

describe('an embedding table', () => {
  it('gives back each word with its cost and, to a byte, its values', () => {
    const table = openEmbeddingTable(bytes);
    const rows = words.map((word) => table.rowOf(word));
    expect(rows.map((row) => table.costOf(row ?? -1))).toEqual([0, 2, 4, 6]);
    for (const [index, wanted] of [
      [1, 0, -1],
      [0.5, 0.25, 0],
      [20, -10, 0],
      [0, 0, 0],
    ].entries()) {
      const values = rowValues(table, rows[index]);
      const step = Math.max(...wanted.map(Math.abs)) / 127;
      for (const [d, value] of wanted.entries())
        expect(Math.abs((values[d] ?? 0) - value)).toBeLessThanOrEqual(step / 2 + 1e-6);
    }
    expect(table.longestWord).toBe(3);
  });

  it('knows no other words', () => {
    const table = openEmbeddingTable(bytes);
    expect(['', '过拟', '模', 'gpus'].map((word) => table.rowOf(word))).toEqual(Array(4).fill(undefined));
  });

  it('shares its buckets among all that is no word', () => {
    const table = openEmbeddingTable(bytes);
    const found = new Set(Array.from({ length: 50 }, (_, index) => table.bucketOf(`other ${index}`)));
    expect([...found].sort()).toEqual([words.length, words.length + 1]);
    expect(rowValues(table, words.length, 2)).toEqual([2, 2, 2].map((value) => expect.closeTo(value)));
  });

  it('adds rows to what is there, by their weight', () => {
    const table = openEmbeddingTable(bytes);
    const sum = Float64Array.from([1, 1, 1]);
    table.addRow(table.rowOf('过拟合') ?? -1, -0.5, sum);
    expect([...sum]).toEqual([0.5, 1, 1.5].map((value) => expect.closeTo(value)));
  });

  it('opens bytes that begin anywhere', () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(openEmbeddingTable(shifted.subarray(1)).contentHash).toBe(openEmbeddingTable(bytes).contentHash);
  });

  it('has a hash that changes with any of its bytes', () => {
    const hashes = new Set([openEmbeddingTable(bytes).contentHash]);
    for (let index = 24; index < bytes.length; index++) {
      const changed = bytes.slice();
      changed[index] = (changed[index] ?? 0) ^ 1;
      hashes.add(openEmbeddingTable(changed).contentHash);
    }
    expect(hashes.size).toBe(bytes.length - 24 + 1);
  });

  it('is refused when it is something else, cut short or too long', () => {
    const other = bytes.slice();
    other[0] = 0;
    const newer = bytes.slice();
    newer[4] = 2;
    const longer = new Uint8Array(bytes.length + 1);
    longer.set(bytes);
    for (const wrong of [new Uint8Array(0), other, newer, bytes.slice(0, -1), longer]) {
      expect(() => openEmbeddingTable(wrong)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
    }
  });
});
