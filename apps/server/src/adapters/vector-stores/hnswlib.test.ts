import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeVectorStore } from '../../core/retrieval/vector-store.contract.ts';
import { createHnswlibVectorStore, type HnswlibVectorStore } from './hnswlib.ts';

describeVectorStore('hnswlib', (dimensions) => createHnswlibVectorStore({ dimensions }));

describe('createHnswlibVectorStore', () => {
  const stores: HnswlibVectorStore[] = [];
  let folder = '';
  const open = async (options: Parameters<typeof createHnswlibVectorStore>[0] = { dimensions: 4 }) => {
    const store = await createHnswlibVectorStore(options);
    stores.push(store);
    return store;
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hnswlib-'));
  });
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
    await rm(folder, { recursive: true });
  });

  const scattered = (i: number) => (Math.sin(i) * 43_758.5453) % 1;
  const vectors = Array.from({ length: 3000 }, (_, i) => [1, 2, 3, 4].map((n) => scattered(4 * i + n)));
  const ids = vectors.map((_, i) => `v${i}`);

  it('builds the same graph from the same vectors', async () => {
    for (const name of ['first', 'second']) {
      const store = await open();
      await store.add(ids, vectors);
      await store.save(join(folder, name));
    }
    const [first, second] = await Promise.all(
      ['first', 'second'].map((name) => readFile(join(folder, name))),
    );
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
  });

  it('answers after loading as it did before saving, and goes on growing', async () => {
    const store = await open();
    const [manyIds, manyVectors] = [
      [...ids, 'twin', 'zero'],
      [...vectors, vectors[7] ?? [], [0, 0, 0, 0]],
    ];
    await store.add(manyIds, manyVectors);
    await store.save(join(folder, 'graph'));
    const loaded = await open();
    await loaded.load(join(folder, 'graph'), manyIds, manyVectors);
    for (const query of vectors.slice(0, 20)) {
      expect(await loaded.search(query, 10)).toEqual(await store.search(query, 10));
    }

    await loaded.add(
      ids.map((id) => `more-${id}`),
      vectors.map((vector) => vector.toReversed()),
    );
    await loaded.add(['v7'], [[0, 0, 0, 1]]);
    expect((await loaded.search([0, 0, 0, 1], 1))[0]).toMatchObject({ id: 'v7' });
    expect((await loaded.search(vectors[7] ?? [], 1))[0]).toMatchObject({ id: 'twin' });
  });

  it('finds the neighbours of all other vectors however many are the same', async () => {
    const store = await open();
    const others = vectors.slice(0, 1000);
    await store.add(
      vectors.map((_, i) => (i < 1000 ? `v${i}` : `copy-${i}`)),
      [...others, ...vectors.slice(1000).map(() => [1, 1, 1, 1])],
    );
    for (const [i, vector] of others.entries()) {
      expect((await store.search(vector, 1))[0]).toMatchObject({ id: `v${i}` });
    }
    expect(await store.search([1, 1, 1, 1], 1990)).toHaveLength(1990);
  });

  it('says so when a file could not be written, is not there, is cut, or holds another number of vectors', async () => {
    const store = await open();
    await store.add(
      ['a', 'b'],
      [
        [1, 0, 0, 0],
        [0, 1, 0, 0],
      ],
    );
    await expect(store.save(join(folder, 'missing', 'graph'))).rejects.toMatchObject({ code: 'not-ready' });
    await expect(
      store.load(join(folder, 'graph'), ids.slice(0, 2), vectors.slice(0, 2)),
    ).rejects.toMatchObject({ code: 'not-ready' });
    await store.save(join(folder, 'graph'));
    await expect(store.load(join(folder, 'graph'), ids, vectors)).rejects.toMatchObject({
      code: 'not-ready',
    });
    await copyFile(join(folder, 'graph'), join(folder, 'cut'));
    await truncate(join(folder, 'cut'), 200);
    await expect(store.load(join(folder, 'cut'), ids.slice(0, 2), vectors.slice(0, 2))).rejects.toMatchObject(
      { code: 'not-ready' },
    );
    expect((await store.search([1, 0, 0, 0], 1))[0]?.id).toBe('a');
  });

  it.runIf(existsSync('/dev/full'))('says so when the disk is full', async () => {
    const store = await open();
    await store.add(ids, vectors);
    await expect(store.save('/dev/full')).rejects.toMatchObject({ code: 'not-ready' });
  });

  it('finds more of the true neighbours when it looks at more candidates', async () => {
    const recall = async (efSearch: number) => {
      const store = await open({ dimensions: 4, m: 4, efConstruction: 8, efSearch });
      await store.add(ids, vectors);
      const nearest = await Promise.all(vectors.slice(0, 200).map((vector) => store.search(vector, 1)));
      return nearest.filter(([match], i) => match?.id === `v${i}`).length;
    };
    expect(await recall(200)).toBeGreaterThan(await recall(1));
  });

  it('rejects what is under way and every later call once it is closed', async () => {
    const store = await open();
    const adding = store.add(ids, vectors);
    const searches = vectors.slice(0, 500).map((vector) => store.search(vector, 10));
    const rejections = [adding, ...searches].map((call) =>
      expect(call).rejects.toMatchObject({ code: 'not-ready' }),
    );
    await store.close();
    await Promise.all(rejections);
    await expect(store.add(['a'], [[1, 0, 0, 0]])).rejects.toMatchObject({ code: 'not-ready' });
  });

  it('closes in the middle of its searches without bringing the process down', async () => {
    const store = await open({ dimensions: 256 });
    const long = vectors.map((vector) => Array.from({ length: 64 }, () => vector).flat());
    await store.add(ids, long);
    const searches = long.map((vector) => store.search(vector, 10));
    const outcomes = Promise.allSettled(searches);
    await searches[0];
    await store.close();
    expect((await outcomes).at(-1)).toMatchObject({ status: 'rejected', reason: { code: 'not-ready' } });
  });
});
