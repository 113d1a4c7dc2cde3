import { describe, expect, it } from 'vitest';
import type { Chunk } from './chunk.ts';
import { createKeywordIndex, type QueryTerms } from './keyword-index.ts';

const chunk = (id: string, fields: Partial<Pick<Chunk, 'title' | 'body' | 'wordings'>>): Chunk => ({
  id,
  kind: 'passage',
  span: { documentId: 'guide', start: 0, end: 1 },
  title: '',
  body: '',
  wordings: [],
  ...fields,
});

const terms = (own: string[], expansions: Record<string, number> = {}): QueryTerms => ({
  own: new Map(own.map((term) => [term, 1])),
  expansions: new Map(Object.entries(expansions)),
  slips: new Map(),
});

const filler = Array.from({ length: 6 }, (_, index) =>
  chunk(`filler-${index}`, { body: 'common words only' }),
);

/** The ids that a search finds, best first. */
function ranking(chunks: Chunk[], query: QueryTerms, limit = 10): string[] {
  const matches = createKeywordIndex(chunks).search(query, limit);
  return matches.map(({ position }) => chunks[position]?.id ?? '');
}

describe('search', () => {
  it('finds only what holds a term, in any field', () => {
    const chunks = [
      ...filler,
      chunk('title', { title: 'privacy' }),
      chunk('body', { body: 'privacy' }),
      chunk('wording', { wordings: ['other', 'privacy'] }),
    ];
    expect(ranking(chunks, terms(['privaci'])).sort()).toEqual(['body', 'title', 'wording']);
  });

  it('passes over a term that weighs next to nothing in the question', () => {
    const chunks = [...filler, chunk('asked', { body: 'privacy' }), chunk('beside', { body: 'audit' })];
    const weighted = (weight: number): QueryTerms => ({
      ...terms(['privaci']),
      expansions: new Map([['audit', weight]]),
    });
    expect(ranking(chunks, weighted(0.01))).toEqual(['asked', 'beside']);
    expect(ranking(chunks, weighted(0.001))).toEqual(['asked']);
  });

  it('puts a chunk with the rare term before one with the common term', () => {
    const chunks = [...filler, chunk('common', { body: 'common' }), chunk('rare', { body: 'dropout' })];
    expect(ranking(chunks, terms(['common', 'dropout']))[0]).toBe('rare');
  });

  it('puts the more frequent and the shorter first', () => {
    const frequent = chunk('frequent', { body: 'gpu gpu gpu memory' });
    const once = chunk('once', { body: 'gpu disk cable memory' });
    const long = chunk('long', { body: `gpu ${'cable disk memory '.repeat(20)}` });
    expect(ranking([...filler, long, once, frequent], terms(['gpu']))).toEqual(['frequent', 'once', 'long']);
  });

  it('puts a match in the title before one in the body', () => {
    const chunks = [
      ...filler,
      chunk('body', { title: 'memory', body: 'gpu disk cable' }),
      chunk('title', { title: 'gpu', body: 'memory disk cable' }),
    ];
    expect(ranking(chunks, terms(['gpu']))).toEqual(['title', 'body']);
  });

  it('prefers a long chunk that matches the whole question to a short one that repeats a part of it', () => {
    const whole = chunk('whole', { body: `gpu latency disk ${'cable memory '.repeat(20)}` });
    const part = chunk('part', { body: 'gpu gpu gpu' });
    expect(ranking([...filler, part, whole], terms(['gpu', 'latenc', 'disk']))).toEqual(['whole', 'part']);
  });

  it('tells the share of the question that is matched', () => {
    const chunks = [chunk('half', { body: 'gpu' }), chunk('whole', { body: 'gpu disk' }), ...filler];
    const matches = createKeywordIndex(chunks).search(terms(['gpu', 'disk']), 10);
    const coverage = new Map(matches.map((match) => [match.position, match.coverage]));
    expect(coverage.get(1)).toBeCloseTo(1);
    expect(coverage.get(0)).toBeGreaterThan(0.2);
    expect(coverage.get(0)).toBeLessThan(0.5);
  });

  it('finds by an expansion, but the word itself is better', () => {
    const chunks = [...filler, chunk('synonym', { body: 'graphics' }), chunk('word', { body: 'gpu' })];
    expect(ranking(chunks, terms(['gpu'], { graphic: 0.4 }))).toEqual(['word', 'synonym']);
  });

  it('keeps to the limit and leaves nothing behind for the next search', () => {
    const chunks = [...filler, chunk('gpu', { body: 'gpu' })];
    const index = createKeywordIndex(chunks);
    const first = index.search(terms(['common', 'gpu']), 3);
    expect(first).toHaveLength(3);
    expect(index.search(terms(['common', 'gpu']), 3)).toEqual(first);
  });

  it.each([[[]], [['absent']]])('finds nothing for %j', (own) => {
    expect(ranking([...filler], terms(own))).toEqual([]);
    expect(ranking([], terms(own))).toEqual([]);
  });
});

describe('the vocabulary', () => {
  const index = createKeywordIndex([chunk('a', { body: 'gpu disk' }), chunk('b', { body: 'disk' })]);

  it('knows its terms and where they stand', () => {
    expect([...index.terms()].sort()).toEqual(['disk', 'gpu']);
    expect([index.frequencyOf('gpu'), index.frequencyOf('cable')]).toEqual([1, 0]);
    expect([index.occursIn('gpu', [0]), index.occursIn('gpu', [1]), index.occursIn('cable', [0, 1])]).toEqual(
      [true, false, false],
    );
  });

  it('weighs a term by how few chunks hold it', () => {
    expect(index.idf('cable')).toBeGreaterThan(index.idf('gpu'));
    expect(index.idf('gpu')).toBeGreaterThan(index.idf('disk'));
    expect(index.idf('disk')).toBeGreaterThan(0);
  });
});
