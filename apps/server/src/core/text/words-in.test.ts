import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createWordsIn } from './words-in.ts';

it('finds what looking for every word would find', () => {
  const text = fc.string({ unit: fc.constantFrom('数', '据', 'a', 'b', '😀', ' '), maxLength: 12 });
  const word = fc.string({ unit: fc.constantFrom('数', '据', 'a', 'b', '😀'), minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(word), text, (words, where) => {
      const wordsIn = createWordsIn(words, (each) => each);
      expect(wordsIn(where)).toEqual(words.filter((each) => where.includes(each)));
    }),
  );
});
