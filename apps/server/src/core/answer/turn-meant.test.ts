import { describe, expect, it } from 'vitest';
import { type TurnEvidence, turnMeant } from './turn-meant.ts';

/** “那它为什么慢”, after an answer about speed. */
const goesOn: TurnEvidence = {
  cosine: 0.55,
  elsewhere: 0.4,
  followUpOdds: 2,
  fit: 1,
  shareOfBest: 0.9,
  length: 0.7,
  isShort: 1,
  asksWhy: 1,
  beginsWithPronoun: 0,
  corrects: 0,
  changes: 0,
};

describe('turnMeant', () => {
  it('stays with the question under discussion where that fits', () => {
    expect(turnMeant(goesOn)).toBe('stays');
  });

  it('moves on where another question fits far better, and where it is told to', () => {
    const elsewhere = {
      ...goesOn,
      cosine: 0.85,
      fit: 0,
      shareOfBest: 0.1,
      length: 2,
      asksWhy: 0,
      isShort: 0,
    };
    expect(turnMeant(elsewhere)).toBe('moves');
    expect(turnMeant({ ...goesOn, changes: 1 })).toBe('moves');
  });

  it('takes a message in strange words for one beside the material', () => {
    const strange = { ...goesOn, cosine: 0.4, elsewhere: 0.8, followUpOdds: -3, fit: 0.1, isShort: 0 };
    expect(turnMeant(strange)).toBe('beside');
    expect(turnMeant({ ...strange, followUpOdds: 5, elsewhere: 0.3, fit: 1 })).not.toBe('beside');
  });

  it('doubts less where a short message speaks of “it”', () => {
    const doubtful = { ...goesOn, cosine: 0.44, elsewhere: 0.6, followUpOdds: 2, fit: 0.1 };
    expect(turnMeant(doubtful)).toBe('beside');
    expect(turnMeant({ ...doubtful, beginsWithPronoun: 1 })).toBe('stays');
  });
});
