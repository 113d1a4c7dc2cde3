import { afterEach, describe, expect, it } from 'vitest';
import type { VectorStore } from './vector-store.ts';

type ClosableVectorStore = VectorStore & { close?(): Promise<void> };

/** What every VectorStore does. `create` makes an empty one for vectors of so many numbers. */
export function describeVectorStore(
  name: string,
  create: (dimensions: number) => ClosableVectorStore | Promise<ClosableVectorStore>,
): void {
  describe(`${name} as a vector store`, () => {
    const opened: ClosableVectorStore[] = [];
    const open = async (dimensions: number) => {
      const store = await create(dimensions);
      opened.push(store);
      return store;
    };
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close?.();
    });

    it('finds the nearest first, whatever the lengths of the vectors', async () => {
      const store = await open(2);
      await store.add(
        ['east', 'north', 'north-east', 'west'],
        [
          [9, 0],
          [0, 0.1],
          [3, 3],
          [-1, 0],
        ],
      );
      const matches = await store.search([5, 1], 3);
      expect(matches.map(({ id }) => id)).toEqual(['east', 'north-east', 'north']);
    });

    it('scores by the cosine, from 1 for the same direction to -1 for the opposite', async () => {
      const store = await open(3);
      await store.add(
        ['same', 'right-angle', 'opposite'],
        [
          [1, 2, 2],
          [2, 1, -2],
          [-4, -8, -8],
        ],
      );
      const matches = await store.search([0.5, 1, 1], 3);
      expect(matches.map(({ id }) => id)).toEqual(['same', 'right-angle', 'opposite']);
      for (const [place, cosine] of [1, 0, -1].entries())
        expect(matches[place]?.score).toBeCloseTo(cosine, 4);
      for (const { score } of matches) expect(Math.abs(score)).toBeLessThanOrEqual(1);
    });

    it('returns as many as it holds when asked for more, and none when asked for none', async () => {
      const store = await open(2);
      await store.add(
        ['a', 'b'],
        [
          [1, 0],
          [0, 1],
        ],
      );
      expect(await store.search([1, 0], 50)).toHaveLength(2);
      expect(await store.search([1, 0], 0)).toEqual([]);
    });

    it('finds nothing while it is empty', async () => {
      const store = await open(2);
      expect(await store.search([1, 0], 5)).toEqual([]);
      await store.add([], []);
      expect(await store.search([1, 0], 5)).toEqual([]);
    });

    it('replaces the vector of an id that is there already', async () => {
      const store = await open(2);
      await store.add(
        ['moved', 'kept'],
        [
          [1, 0],
          [0.6, 0.8],
        ],
      );
      await store.add(['moved'], [[0, 1]]);
      const matches = await store.search([1, 0], 5);
      expect(matches.map(({ id }) => id)).toEqual(['kept', 'moved']);
      expect(matches[1]?.score).toBeCloseTo(0, 4);
    });

    it('keeps the last vector of an id that comes twice in one batch', async () => {
      const store = await open(2);
      await store.add(
        ['twice', 'once', 'twice'],
        [
          [1, 0],
          [0.6, 0.8],
          [0, 1],
        ],
      );
      const matches = await store.search([0, 1], 5);
      expect(matches.map(({ id }) => id)).toEqual(['twice', 'once']);
    });

    it('finds every one of several ids with the same vector', async () => {
      const store = await open(2);
      const copies = Array.from({ length: 40 }, (_, i) => `copy-${i}`);
      await store.add([...copies, 'other'], [...copies.map(() => [1, 1]), [1, -1]]);
      const found = (await store.search([1, 1], 40)).map(({ id }) => id);
      expect(found.toSorted()).toEqual(copies.toSorted());
      const [other] = await store.search([1, -1], 1);
      expect(other?.id).toBe('other');
      expect(other?.score).toBeCloseTo(1, 4);
    });

    it('keeps zero vectors out and finds nothing near one', async () => {
      const store = await open(2);
      await store.add(
        ['empty', 'a'],
        [
          [0, 0],
          [1, 0],
        ],
      );
      expect((await store.search([1, 1], 5)).map(({ id }) => id)).toEqual(['a']);
      expect(await store.search([0, 0], 5)).toEqual([]);
    });

    it('takes an id out when its vector is replaced by the zero vector, and back in', async () => {
      const store = await open(2);
      await store.add(
        ['a', 'b', 'c'],
        [
          [1, 0],
          [0, 1],
          [1, 1],
        ],
      );
      await store.add(['b'], [[0, 0]]);
      expect((await store.search([0, 1], 5)).map(({ id }) => id)).toEqual(['c', 'a']);
      await store.add(['b'], [[0, 1]]);
      expect((await store.search([0, 1], 5)).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    });

    it('takes very large and very small numbers for the directions they are', async () => {
      const store = await open(2);
      await store.add(
        ['huge', 'tiny'],
        [
          [1e300, 0],
          [0, 1e-300],
        ],
      );
      const matches = await store.search([0, 1e200], 2);
      expect(matches.map(({ id }) => id)).toEqual(['tiny', 'huge']);
      expect(matches[0]?.score).toBeCloseTo(1, 4);
    });

    it('accepts typed arrays and leaves them to their owner', async () => {
      const store = await open(2);
      const vector = Float32Array.of(3, 4);
      await store.add(['a'], [vector]);
      await store.search(vector, 1);
      expect([...vector]).toEqual([3, 4]);
    });

    it.each([
      ['too short', [1]],
      ['too long', [1, 2, 3]],
      ['not a number', [1, Number.NaN]],
      ['infinite', [Number.POSITIVE_INFINITY, 0]],
      ['full of holes', new Array<number>(2)],
    ])('refuses a vector that is %s, and stores nothing of its batch', async (_what, vector) => {
      const store = await open(2);
      await store.add(['kept'], [[0, 1]]);
      await expect(store.add(['good', 'bad'], [[1, 0], vector])).rejects.toMatchObject({
        code: 'invalid-input',
      });
      await expect(store.search(vector, 1)).rejects.toMatchObject({ code: 'invalid-input' });
      expect((await store.search([1, 1], 5)).map(({ id }) => id)).toEqual(['kept']);
    });

    it('refuses a batch with more or fewer ids than vectors, and a number of matches that is none', async () => {
      const store = await open(1);
      await expect(store.add(['a'], [[1], [1]])).rejects.toMatchObject({ code: 'invalid-input' });
      await expect(store.add(['a', 'b'], [[1]])).rejects.toMatchObject({ code: 'invalid-input' });
      await expect(store.search([1], -1)).rejects.toMatchObject({ code: 'invalid-input' });
      await expect(store.search([1], 1.5)).rejects.toMatchObject({ code: 'invalid-input' });
    });

    it('finds at least 97 of 100 true neighbours among thousands, with their cosines', async () => {
      const dimensions = 64;
      const next = clusteredVectors(dimensions, 40);
      const vectors = Array.from({ length: 4000 }, next);
      const ids = vectors.map((_, i) => `v${i}`);
      const store = await open(dimensions);
      for (let start = 0; start < ids.length; start += 1500) {
        await store.add(ids.slice(start, start + 1500), vectors.slice(start, start + 1500));
      }

      let found = 0;
      const queries = Array.from({ length: 100 }, next);
      for (const query of queries) {
        const cosines = vectors.map((vector) => cosine(query, vector));
        const nearest = cosines.toSorted((a, b) => b - a).slice(0, 10);
        const matches = await store.search(query, 10);
        expect(matches).toHaveLength(10);
        for (const { id, score } of matches) {
          expect(Math.abs(score - (cosines[Number(id.slice(1))] ?? 2))).toBeLessThan(1e-4);
          if (score >= (nearest[9] ?? 2) - 1e-6) found++;
        }
        expect(matches.map(({ score }) => score)).toEqual(
          matches.map(({ score }) => score).toSorted((a, b) => b - a),
        );
      }
      expect(found / (10 * queries.length)).toBeGreaterThanOrEqual(0.97);
    });
  });
}

/** Makes vectors that lie around a few centres, as those of texts do; the same ones every time. */
function clusteredVectors(dimensions: number, clusters: number): () => number[] {
  let state = 20_240_601;
  const uniform = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const centres = Array.from({ length: clusters }, () => Array.from({ length: dimensions }, normal));
  return () => {
    const centre = centres[Math.floor(uniform() * clusters)] ?? [];
    return centre.map((value) => value + normal());
  };
}

function cosine(a: number[], b: number[]): number {
  const dot = (x: number[], y: number[]) => x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
