import { expect, it } from 'vitest';
import { atMostEvery } from './at-most-every.ts';

it('does it at once, and again only after the interval', () => {
  let time = 5;
  const done: string[] = [];
  const say = atMostEvery(
    100,
    (word: string) => done.push(word),
    () => time,
  );
  say('a');
  time += 99;
  say('b');
  time += 1;
  say('c');
  say('d');
  expect(done).toEqual(['a', 'c']);
});
