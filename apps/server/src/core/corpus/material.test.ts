import { beforeAll, describe, expect, it } from 'vitest';
import { readShippedCorpus } from '../../shipped-corpus.fixture.ts';
import { createMaterial, findQuestion, type Material } from './material.ts';

let material: Material;
beforeAll(async () => {
  ({ material } = await readShippedCorpus());
});

const questionOf = (number: number) => {
  const question = findQuestion(material, String(number));
  if (!question) throw new Error(`There is no question ${number}.`);
  return question;
};

describe('near-duplicates of the shipped material', () => {
  it('are exactly the questions that ask the same', () => {
    const groups = material.questions.flatMap((question) => {
      const others = material.duplicates.get(question.id) ?? [];
      const numbers = [question, ...others].map(({ number }) => number).sort((a, b) => a - b);
      return others.length > 0 ? [numbers.join()] : [];
    });
    expect([...new Set(groups)].sort()).toEqual(['13,23', '20,29', '3,15,21', '5,12,17']);
    expect(groups).toHaveLength(10);
  });

  it('come most similar first, and never with the question itself', () => {
    expect(material.duplicates.get(questionOf(3).id)?.[0]).toBe(questionOf(21));
    expect(material.duplicates.get(questionOf(12).id)?.[0]).toBe(questionOf(17));
    for (const question of material.questions) {
      expect(material.duplicates.get(question.id)).not.toContain(question);
    }
  });
});

describe('topics of the shipped material', () => {
  it('name every question, by a phrase or two of the group', () => {
    for (const question of material.questions) {
      const topic = material.topics.get(question.id) ?? '';
      const group = material.questions.filter(({ id }) => material.topics.get(id) === topic);
      const words = group.flatMap(({ title, points }) => [title, ...points.map(({ keyword }) => keyword)]);
      for (const phrase of topic.split('、')) {
        expect(words.some((text) => text.includes(phrase))).toBe(true);
        expect(phrase.length).toBeGreaterThan(1);
      }
      if (group.length > 1) expect(group.map(({ title }) => title)).not.toContain(topic);
      expect(topic).not.toMatch(/^[的和与及]|[的和与及]$|^(?:如何|处理|实现)/u);
    }
  });

  it('keep near-duplicates together and unlike questions apart', () => {
    const topicOf = (number: number) => material.topics.get(questionOf(number).id);
    for (const [a, b] of [
      [5, 12],
      [3, 15],
      [20, 29],
      [13, 23],
      [2, 25],
    ] as const) {
      expect(topicOf(a)).toBe(topicOf(b));
    }
    expect(new Set([topicOf(3), topicOf(5), topicOf(9), topicOf(14), topicOf(2)]).size).toBe(5);
  });
});

describe('related questions', () => {
  it('are on similar matters, without near-duplicates and the question itself', () => {
    expect(material.related(questionOf(2))[0]).toBe(questionOf(25));
    expect(material.related(questionOf(16))[0]).toBe(questionOf(27));
    for (const question of material.questions) {
      const related = material.related(question);
      expect(related).not.toContain(question);
      for (const duplicate of material.duplicates.get(question.id) ?? []) {
        expect(related).not.toContain(duplicate);
      }
    }
  });
});

describe('findQuestion', () => {
  it('finds by id and by number', () => {
    expect(findQuestion(material, questionOf(8).id)).toBe(questionOf(8));
    expect(findQuestion(material, '008')).toBe(questionOf(8));
  });

  it.each(['31', '0', '-1', '1.0', 'nothing', ''])('finds nothing for “%s”', (text) => {
    expect(findQuestion(material, text)).toBeUndefined();
  });
});

it('makes an empty material of no documents', () => {
  const empty = createMaterial([]);
  expect([empty.questions, empty.passages, empty.topics.size]).toEqual([[], [], 0]);
});
