import { describe, expect, it } from 'vitest';
import { belongs, stays, type TurnEvidence } from './turn-evidence.ts';

/** “那它为什么慢”, after an answer about speed. */
const goesOn: TurnEvidence = {
  cosine: 0.55,
  elsewhere: 0.4,
  followUpOdds: 2,
  fit: 1,
  shareOfBest: 0.9,
  questionShare: 0.6,
  fitElsewhere: 0.6,
  length: 0.7,
  isShort: 1,
  asksWhy: 1,
  beginsWithPronoun: 0,
  corrects: 0,
};

describe('belongs', () => {
  it('takes a message in strange words for one beside the material', () => {
    const strange = { ...goesOn, cosine: 0.4, elsewhere: 0.8, followUpOdds: -3, fit: 0.1, isShort: 0 };
    expect(belongs(goesOn)).toBe(true);
    expect(belongs(strange)).toBe(false);
    expect(belongs({ ...strange, followUpOdds: 5, elsewhere: 0.3, fit: 1 })).toBe(true);
  });

  it('doubts less where a short message speaks of “it”', () => {
    const doubtful = { ...goesOn, cosine: 0.44, elsewhere: 0.4, followUpOdds: 1, fit: 0.1 };
    expect(belongs(doubtful)).toBe(false);
    expect(belongs({ ...doubtful, beginsWithPronoun: 1 })).toBe(true);
  });
});

describe('stays', () => {
  it('holds where the question under discussion fits, not where another fits far better', () => {
    const elsewhere = {
      ...goesOn,
      cosine: 0.85,
      fit: 0,
      shareOfBest: 0.1,
      length: 2,
      asksWhy: 0,
      isShort: 0,
    };
    expect(stays(goesOn)).toBe(true);
    expect(stays(elsewhere)).toBe(false);
  });
});
