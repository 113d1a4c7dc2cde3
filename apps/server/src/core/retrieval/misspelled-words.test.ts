import { describe, expect, it } from 'vitest';
import { tokenize } from '../text/tokenize.ts';
import { createCorrectWord } from './misspelled-words.ts';

const correctWord = createCorrectWord(
  tokenize(
    'dropout kafka lime shap focal loss model ensure explain noisy data market recommendation latency low',
  ),
);
const meantBy = (word: string) => correctWord(word).words;

describe('corrections of Latin words', () => {
  it.each([
    ['dropuot', 'dropout'],
    ['kafak', 'kafka'],
    ['lmie', 'lime'],
    ['shpa', 'shap'],
    ['foacl', 'focal'],
    ['lsos', 'loss'],
    ['modle', 'model'],
    ['omdel', 'model'],
    ['ensrue', 'ensure'],
    ['nosiy', 'noisy'],
  ])('puts swapped letters of %s in order', (typed, meant) =>
    expect(meantBy(typed)).toEqual(tokenize(meant)),
  );

  it('corrects one slip of the key, and two in a long word', () => {
    expect(meantBy('latancy')).toEqual(tokenize('latency'));
    expect(meantBy('recomendation')).toEqual(tokenize('recommendation'));
  });

  it('sees a word through a slip in its ending', () => {
    expect(meantBy('explainabilty')).toEqual(['explain']);
    expect(meantBy('explainers')).toEqual([]);
  });

  it('cuts words that are run together, and says that all are meant', () => {
    expect(correctWord('lowlatency')).toEqual({ words: tokenize('low latency'), areTogether: true });
    expect(meantBy('andmarket')).toEqual(['market']);
    expect(correctWord('modle').areTogether).toBe(false);
  });

  it.each(['model', 'models', 'lame', 'form', 'abc', 'howto', 'which', 'a'.repeat(5000)])(
    'corrects nothing in “%s”',
    (word) => expect(meantBy(word)).toEqual([]),
  );
});
