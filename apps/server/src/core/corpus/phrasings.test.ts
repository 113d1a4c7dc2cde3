import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readShippedCorpus, readShippedPhrasings } from '../../shipped-corpus.fixture.ts';
import { AppError } from '../errors.ts';
import type { Question } from './document.ts';
import { fingerprintOf } from './fingerprint.ts';
import { readPhrasings } from './phrasings.ts';

const span = { documentId: 'guide', start: 0, end: 1 };
const question: Question = {
  id: 'guide.q4',
  documentId: 'guide',
  number: 4,
  title: '怎么保护数据？',
  span,
  titleSpan: span,
  points: [
    {
      id: 'guide.q4.p1',
      questionId: 'guide.q4',
      index: 1,
      keyword: '加密',
      statement: '传输前加密。',
      explanation: '',
      statementSpan: span,
    },
  ],
};

function read(content: unknown) {
  const reported: string[] = [];
  const phrasings = readPhrasings(content, [question], (line) => reported.push(line));
  return { phrasings, reported };
}

const entry = (overrides: object = {}) => ({
  number: 4,
  asks: ['数据会不会泄露'],
  points: [
    { index: 1, keyword: '加密', asks: ['上锁'], says: ['先加密再传'], wrong: ['明文就行'], ...overrides },
  ],
});

describe('readPhrasings', () => {
  it('gives the wordings of questions and points by their ids', () => {
    const { phrasings, reported } = read({ questions: [entry()] });
    expect(Object.fromEntries(phrasings)).toEqual({
      'guide.q4': { asks: ['数据会不会泄露'], says: [], wrong: [] },
      'guide.q4.p1': { asks: ['上锁'], says: ['先加密再传'], wrong: ['明文就行'] },
    });
    expect(reported).toEqual([]);
  });

  it('takes lists that are left out for empty ones', () => {
    const { phrasings } = read({ questions: [{ number: 4, points: [{ index: 1, keyword: '加密' }] }] });
    expect(phrasings.get('guide.q4.p1')).toEqual({ asks: [], says: [], wrong: [] });
  });

  it.each([
    ['another keyword', { keyword: '解密' }],
    ['a place where there is no point', { index: 2 }],
  ])('reports a point with %s and keeps the rest', (_, overrides) => {
    const { phrasings, reported } = read({ questions: [entry(overrides)] });
    expect([...phrasings.keys()]).toEqual(['guide.q4']);
    expect(reported).toHaveLength(1);
    expect(reported[0]).toMatch(/question 4.*out of date/);
  });

  it('keeps an entry for as long as its title or statement says the same', () => {
    const { phrasings, reported } = read({
      questions: [{ ...entry({ of: fingerprintOf('傳輸前加密。') }), of: fingerprintOf(question.title) }],
    });
    expect([...phrasings.keys()]).toEqual(['guide.q4', 'guide.q4.p1']);
    expect(reported).toEqual([]);
  });

  it('reports a point whose statement has changed and keeps the rest', () => {
    const { phrasings, reported } = read({ questions: [entry({ of: fingerprintOf('存储前加密。') })] });
    expect([...phrasings.keys()]).toEqual(['guide.q4']);
    expect(reported).toEqual([
      `phrasings for point 1 “加密” of question 4 are out of date: its statement has changed; if they still fit, mark them with of: "${fingerprintOf('传输前加密。')}".`,
    ]);
  });

  it('reports a question whose title has changed and keeps its points', () => {
    const { phrasings, reported } = read({ questions: [{ ...entry(), of: fingerprintOf('怎么备份？') }] });
    expect([...phrasings.keys()]).toEqual(['guide.q4.p1']);
    expect(reported).toEqual([
      `phrasings for question 4 are out of date: its title has changed; if they still fit, mark them with of: "${fingerprintOf(question.title)}".`,
    ]);
  });

  it('reports a question that is not in the document', () => {
    const { phrasings, reported } = read({ questions: [{ ...entry(), number: 5 }] });
    expect(phrasings.size).toBe(0);
    expect(reported).toEqual([expect.stringContaining('question 5')]);
  });

  it.each([
    undefined,
    null,
    [],
    'text',
    {},
    { questions: [{ asks: [] }] },
    { questions: [{ number: 0 }] },
    { questions: [{ number: 4, asks: [''] }] },
    { questions: [{ number: 4, asks: '一句' }] },
    { questions: [{ number: 4, aks: [] }] },
    { questions: [{ number: 4, of: 12345678 }] },
    { questions: [{ number: 4, of: '1234567' }] },
    { questions: [entry({ of: '1234567G' })] },
  ])('refuses %j', (content) => {
    expect(() => read(content)).toThrowError(AppError);
    expect(() => read(content)).toThrowError(/^not of the form: /);
  });
});

describe('the shipped phrasings', () => {
  let shipped: Awaited<ReturnType<typeof readShippedCorpus>>;
  beforeAll(async () => {
    shipped = await readShippedCorpus();
  });

  it('have wordings for every question and point', () => {
    const { material, phrasings } = shipped;
    for (const { id, points } of material.questions) {
      expect(phrasings.get(id)?.asks.length, id).toBeGreaterThan(0);
      for (const point of points) {
        expect(phrasings.get(point.id)?.asks.length, point.id).toBeGreaterThan(0);
        expect(phrasings.get(point.id)?.says.length, point.id).toBeGreaterThan(0);
      }
    }
  });

  it('are for what is in the document, each once and marked with it', async () => {
    const { material, phrasings, reported } = shipped;
    expect(reported).toEqual([]);
    const marked = { of: z.string() };
    const file = z.object({
      questions: z.array(z.object({ ...marked, points: z.array(z.object(marked)) })),
    });
    const { questions } = file.parse(await readShippedPhrasings());
    expect(questions).toHaveLength(material.questions.length);
    expect(questions.flatMap(({ points }) => points)).toHaveLength(151);
    expect(phrasings.size).toBe(30 + 151);
  });
});
