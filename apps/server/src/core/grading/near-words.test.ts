import { expect, it } from 'vitest';
import { createNearWord } from './near-words.ts';

const nearWord = createNearWord(['kafka', 'flink', 'redis', 'gan', 'dropout']);

it.each([
  ['kafak', 'kafka'],
  ['flnk', 'flink'],
  ['rediss', 'redis'],
  ['dropuot', 'dropout'],
])('reads %s as %s', (typed, meant) => expect(nearWord(typed)).toBe(meant));

it.each(['kafka', 'gann', 'tafka', 'spark', 'drop'])('leaves %s alone', (word) => {
  expect(nearWord(word)).toBeUndefined();
});
