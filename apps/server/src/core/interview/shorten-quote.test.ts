import { expect, it } from 'vitest';
import { shortenQuote } from './shorten-quote.ts';

it('leaves what is short as it is, on one line, without the word that joined it', () => {
  expect(shortenQuote('  early stopping\nis useless ')).toBe('early stopping is useless');
  expect(shortenQuote('，再用 bagging，')).toBe('用 bagging');
  expect(shortenQuote('and partner with others,')).toBe('partner with others');
});

it('cuts Chinese anywhere and English between words', () => {
  expect(shortenQuote('字'.repeat(41))).toBe(`${'字'.repeat(40)}…`);
  expect(shortenQuote('word '.repeat(20))).toBe(`${'word '.repeat(15)}word…`);
});
