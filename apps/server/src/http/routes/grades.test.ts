import { describe, expect, it } from 'vitest';
import { material } from '../../core/interview/fake-interview.ts';
import { createTestApp, errorOf, post } from '../test-app.ts';

const { app } = createTestApp({ material });
const grade = (body: unknown) => app.request('/api/grades', post(body));

describe('POST /api/grades', () => {
  it.each(['book-1', '1', 1])('grades a reply to the question %j', async (questionId) => {
    const response = await grade({ questionId, reply: '先过采样' });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      questionId: 'book-1',
      score: 33,
      points: [
        {
          index: 1,
          keyword: '过采样',
          verdict: 'covered',
          quote: { text: '过采样', start: 1, end: 4 },
          reference: '对少数类的样本进行复制或合成，如 SMOTE。',
        },
        { verdict: 'missed' },
        { verdict: 'missed' },
      ],
      grader: { engine: 'built-in' },
    });
  });

  it('grades an empty reply, and one of 20,000 characters', async () => {
    for (const reply of ['', '数'.repeat(20_000)]) {
      expect(await (await grade({ questionId: 1, reply })).json()).toMatchObject({ score: 0 });
    }
  });

  it('hands the language on, Chinese unless told otherwise', async () => {
    const locales: string[] = [];
    const { app } = createTestApp({
      material,
      gradeReply: async ({ locale, question }) => {
        locales.push(locale);
        return {
          questionId: question.id,
          score: 0,
          points: [],
          flags: [],
          feedback: '',
          grader: { engine: 'built-in', name: 'x', version: '1' },
        };
      },
    });
    for (const locale of [undefined, 'en']) {
      await app.request('/api/grades', post({ questionId: 1, reply: 'x', locale }));
    }
    expect(locales).toEqual(['zh-CN', 'en']);
  });

  it('answers 404 for a question that is not there', async () => {
    expect(await errorOf(await grade({ questionId: '99', reply: 'x' }))).toMatchObject({ status: 404 });
  });

  it.each([
    ['no question', { reply: 'x' }],
    ['no reply', { questionId: 1 }],
    ['a reply that is too long', { questionId: 1, reply: 'x'.repeat(20_001) }],
    ['a reply that is no text', { questionId: 1, reply: ['x'] }],
    ['a question that is no name', { questionId: { $ne: 1 }, reply: 'x' }],
    ['a language it does not speak', { questionId: 1, reply: 'x', locale: 'fr' }],
    ['an unknown field', { questionId: 1, reply: 'x', score: 100 }],
  ])('refuses %s', async (_, body) => {
    expect(await errorOf(await grade(body))).toMatchObject({ status: 400, code: 'invalid-input' });
  });
});
