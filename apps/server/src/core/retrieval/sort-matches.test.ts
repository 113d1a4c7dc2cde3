import { expect, it } from 'vitest';
import { sortMatches } from './sort-matches.ts';

const matches = [
  { id: 'talk.greeting~3', score: 0.9 },
  { id: 'guide#1~2', score: 0.8 },
  { id: 'guide#1', score: 0.7 },
  { id: 'guide#2', score: 0.6 },
  { id: 'elsewhere~4', score: 0.5 },
  { id: 'talk.thanks~1', score: 0.4 },
];

it('keeps so many texts, and all that is known of the rest', () => {
  const talk = [
    { kind: 'greeting', score: 0.9 },
    { kind: 'thanks', score: 0.4 },
  ];
  const texts = [
    { chunkId: 'guide#1', score: 0.8 },
    { chunkId: 'guide#1', score: 0.7 },
  ];
  expect(sortMatches(matches, 2)).toEqual({ texts, talk, material: 0.8, elsewhere: 0.5 });
});

it('finds nothing in nothing', () => {
  expect(sortMatches([], 5)).toEqual({ texts: [], talk: [], material: 0, elsewhere: 0 });
});
