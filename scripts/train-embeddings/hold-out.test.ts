import { createMaterial } from '@duida/server/core/corpus/material';
import { describe, expect, it } from 'vitest';
import { FOLDS, holdOut } from './hold-out.ts';

const asks = Array.from({ length: 2 * FOLDS }, (_, index) => `ask ${index}`);
const corpus = {
  material: createMaterial([]),
  phrasings: new Map([['a.q1', { asks, says: ['said'], wrong: [] }]]),
  synonyms: [],
  elsewhere: [],
};

describe('holding out', () => {
  it('parts the ways to ask into what is held out and what is left', () => {
    const { corpus: rest, heldOut } = holdOut(corpus, 1);
    expect(heldOut).toEqual([
      { id: 'a.q1', text: 'ask 1' },
      { id: 'a.q1', text: `ask ${FOLDS + 1}` },
    ]);
    const left = rest.phrasings.get('a.q1');
    expect(left?.asks).toEqual(asks.filter((ask) => !heldOut.some(({ text }) => text === ask)));
    expect(left?.says).toEqual(['said']);
  });

  it('holds every way to ask out of exactly one fold', () => {
    const all = Array.from({ length: FOLDS }, (_, fold) => holdOut(corpus, fold).heldOut).flat();
    expect(all.map(({ text }) => text).sort()).toEqual([...asks].sort());
  });
});
