import { describe, expect, it } from 'vitest';
import type { Material } from '../corpus/material.ts';
import { chooseQuestions } from './choose-questions.ts';
import { material } from './fake-interview.ts';

const numbers = (choice: Parameters<typeof chooseQuestions>[1], from: Material = material) =>
  chooseQuestions(from, choice).map(({ number }) => number);
const seeds = Array.from({ length: 40 }, (_, seed) => seed);

describe('chooseQuestions', () => {
  it('chooses the same for the same seed, and differs between seeds', () => {
    for (const seed of seeds) expect(numbers({ count: 3, seed })).toEqual(numbers({ count: 3, seed }));
    expect(new Set(seeds.map((seed) => String(numbers({ count: 3, seed })))).size).toBeGreaterThan(3);
  });

  it('never lets questions meet that ask the same, and takes all others when asked for many', () => {
    for (const seed of seeds) {
      const chosen = numbers({ count: 30, seed });
      expect(chosen).toHaveLength(4);
      expect(new Set(chosen).size).toBe(4);
      expect(chosen.includes(2) && chosen.includes(3)).toBe(false);
    }
  });

  it('spreads over the topics before it takes a second one from any', () => {
    for (const seed of seeds) {
      const topics = numbers({ count: 3, seed }).map((number) => material.topics.get(`book-${number}`));
      expect(new Set(topics).size).toBe(3);
    }
  });

  it('begins with the shortest reference', () => {
    for (const seed of seeds) {
      const lengths = chooseQuestions(material, { count: 3, seed }).map(({ points }) => points.length);
      expect(lengths[0]).toBe(Math.min(...lengths));
    }
  });

  it('keeps to the topics asked for', () => {
    expect(numbers({ topics: ['效率'], seed: 1 }).sort()).toEqual([4, 5]);
    expect(numbers({ topics: ['隐私'], seed: 1 })).toHaveLength(1);
  });

  it('takes exactly the questions named, by id or number, in their order', () => {
    expect(numbers({ questionIds: ['4', 'book-1'], count: 1, topics: ['隐私'], seed: 1 })).toEqual([4, 1]);
  });

  const bare: Material = {
    ...material,
    questions: material.questions.map((one) => ({ ...one, points: [] })),
  };
  it.each([
    ['a question that is not there', { questionIds: ['99'] }, material],
    ['a question twice', { questionIds: ['1', 'book-1'] }, material],
    ['questions that ask the same', { questionIds: ['2', '3'] }, material],
    ['a question without points', { questionIds: ['1'] }, bare],
    ['a topic that is not there', { topics: ['天文'] }, material],
    ['a material with nothing to ask', {}, bare],
  ])('refuses %s', (_, choice, from) => {
    expect(() => chooseQuestions(from, { ...choice, seed: 1 })).toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    );
  });
});
