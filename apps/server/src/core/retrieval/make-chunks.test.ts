import { beforeAll, describe, expect, it } from 'vitest';
import { readShippedCorpus } from '../../shipped-corpus.fixture.ts';
import type { Chunk } from './chunk.ts';
import { chunkIdOf, ELSEWHERE, makeChunks, talkKindOf, textsToEmbed, textsToIndex } from './make-chunks.ts';

let shipped: Awaited<ReturnType<typeof readShippedCorpus>>;
let chunks: Chunk[];
beforeAll(async () => {
  shipped = await readShippedCorpus();
  chunks = makeChunks(shipped.material, shipped.phrasings);
});

describe('makeChunks', () => {
  it('makes one of every question, point and passage', () => {
    const counts = Object.groupBy(chunks, ({ kind }) => kind);
    expect([counts.question?.length, counts.point?.length, counts.passage?.length]).toEqual([30, 151, 1]);
    expect(new Set(chunks.map(({ id }) => id)).size).toBe(chunks.length);
  });

  it('lets a point know its question, and both their wordings but no wrong claims', () => {
    const [question] = shipped.material.questions;
    const [point] = question?.points ?? [];
    const found = chunks.find(({ id }) => id === point?.id);
    const wordings = shipped.phrasings.get(point?.id ?? '');
    expect(found).toMatchObject({
      parentId: question?.id,
      title: point?.keyword,
      span: point?.statementSpan,
    });
    expect(found?.wordings).toEqual([...(wordings?.asks ?? []), ...(wordings?.says ?? [])]);
    expect(chunks.find(({ id }) => id === question?.id)?.wordings).toEqual(
      shipped.phrasings.get(question?.id ?? '')?.asks,
    );
  });

  it('works without any phrasings', () => {
    const bare = makeChunks(shipped.material, new Map());
    expect(bare).toHaveLength(chunks.length);
    expect(bare.flatMap(({ wordings }) => wordings)).toEqual([]);
  });
});

describe('textsToEmbed', () => {
  it('names every text after its chunk, each name once', () => {
    const texts = chunks.flatMap(textsToEmbed);
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
    for (const chunk of chunks) {
      const own = textsToEmbed(chunk);
      expect(own.map(({ id }) => chunkIdOf(id))).toEqual(own.map(() => chunk.id));
      expect(own.slice(1).map(({ text }) => text)).toEqual(chunk.wordings);
      expect(own[0]?.text.startsWith(chunk.title)).toBe(true);
    }
  });
});

describe('textsToIndex', () => {
  it('adds what lies elsewhere and examples of talk, which it tells from the chunks', () => {
    const texts = textsToIndex(chunks, ['明天会下雨吗']);
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
    const own = new Set(chunks.map(({ id }) => id));
    const beside = texts.filter(({ id }) => !own.has(chunkIdOf(id)));
    expect(beside.filter(({ id }) => chunkIdOf(id) === ELSEWHERE)).toHaveLength(1);
    const kinds = new Set(beside.map(({ id }) => talkKindOf(id)));
    expect(kinds).toContain('good-news');
    expect(kinds).toContain('order');
    expect(texts.filter(({ id }) => own.has(chunkIdOf(id)) && talkKindOf(id) !== undefined)).toEqual([]);
  });
});
