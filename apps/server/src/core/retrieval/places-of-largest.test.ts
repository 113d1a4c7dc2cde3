import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placesOfLargest } from './places-of-largest.ts';

it('finds what sorting everything would find', () => {
  const few = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 });
  fc.assert(
    fc.property(few, fc.integer({ min: 0, max: 12 }), fc.func(fc.boolean()), (numbers, count, isIn) => {
      const places = [...numbers.keys()].filter((place) => isIn(place));
      const sorted = places.toSorted((a, b) => (numbers[b] ?? 0) - (numbers[a] ?? 0) || a - b);
      const found = placesOfLargest(Float64Array.from(numbers), Uint32Array.from(places), count);
      expect(found).toEqual(sorted.slice(0, count));
    }),
  );
});
