import { describe, expect, it } from 'vitest';
import { encodeEmbeddingTable } from './encode-embedding-table.ts';
import { createStaticEmbeddings } from './static-embeddings.ts';

/** Two directions of meaning, and a third for everything unknown. */
const content = {
  dimensions: 3,
  longestWord: 2,
  words: ['显卡', 'gpu', '市场', 'market', '的'].map((text) => ({ text, cost: 8 })),
  buckets: 1,
  values: Float32Array.from([1, 0, 0, 2, 0.1, 0, 0, 1, 0, 0.1, 1, 0, 0.05, 0.05, 0, 0, 0, 1]),
};
const table = encodeEmbeddingTable(content);
const embeddings = createStaticEmbeddings({ table });

async function cosine(a: string, b: string): Promise<number> {
  const [one = [], other = []] = await embeddings.embedDocuments([a, b]);
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}

describe('static embeddings', () => {
  it('are of length 1 and of the dimensions of the table', async () => {
    for (const vector of await embeddings.embedDocuments([
      '显卡',
      'GPU market',
      '市场的显卡',
      'x'.repeat(9999),
    ])) {
      expect(vector).toHaveLength(3);
      expect(Math.hypot(...vector)).toBeCloseTo(1);
    }
  });

  it('give the zero vector for a text with nothing in it', async () => {
    for (const text of ['', ' \n', '？！']) expect(await embeddings.embedQuery(text)).toEqual([0, 0, 0]);
  });

  it('give the same vector for a document and for a query', async () => {
    expect(await embeddings.embedQuery('显卡市场')).toEqual(
      (await embeddings.embedDocuments(['显卡市场']))[0],
    );
  });

  it('put words of one meaning near, across languages', async () => {
    expect(await cosine('显卡', 'GPUs')).toBeGreaterThan(0.9);
    expect(await cosine('市场', 'the market')).toBeGreaterThan(0.8);
    expect(await cosine('显卡', 'market')).toBeLessThan(0.3);
  });

  it('let a frequent word, whose row is short, say little', async () => {
    expect(await cosine('显卡的', '显卡')).toBeGreaterThan(0.9);
  });

  it('have an id that changes with the table', () => {
    const values = content.values.map((value) => value / 2);
    const other = createStaticEmbeddings({ table: encodeEmbeddingTable({ ...content, values }) });
    expect(other.id).not.toBe(embeddings.id);
    expect(createStaticEmbeddings({ table: table.slice() }).id).toBe(embeddings.id);
  });

  it('refuse what is no table', () => {
    expect(() => createStaticEmbeddings({ table: new Uint8Array(100) })).toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    );
  });
});
