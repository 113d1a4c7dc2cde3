import { beforeAll, describe, expect, it } from 'vitest';
import { openShippedRetriever } from '../../shipped-corpus.fixture.ts';
import type { Material } from '../corpus/material.ts';
import type { AnswerRequest } from './answer-question.ts';
import type { RetrievedSources } from './llm-answer.ts';
import { createModelSources } from './model-sources.ts';
import { createPlanAnswer } from './plan-answer.ts';
import { createPlanConversation } from './plan-conversation.ts';

let material: Material;
let retrieveSources: (request: AnswerRequest) => Promise<RetrievedSources>;
beforeAll(async () => {
  const shipped = await openShippedRetriever();
  material = shipped.material;
  const planConversation = createPlanConversation(createPlanAnswer(shipped));
  retrieveSources = createModelSources({ material, planConversation });
}, 30_000);

const sourcesFor = (question: string, ...before: string[]) =>
  retrieveSources({ question, history: before.map((asked) => ({ question: asked })) });

describe('what a model answers from', () => {
  it.each(['怎么处理过拟合', 'Dropout 为什么有用', '正则化和 Dropout 有什么区别', '如何充分利用生态优势'])(
    'is quoted and numbered for “%s”',
    async (question) => {
      const { citations, abstained, direct } = await sourcesFor(question);
      expect([abstained, direct]).toEqual([false, undefined]);
      expect(citations.map(({ n }) => n)).toEqual(citations.map((_, index) => index + 1));
      expect(new Set(citations.map(({ span }) => span.start)).size).toBe(citations.length);
      expect(citations.length).toBeLessThanOrEqual(21);
      for (const { documentId, span, text } of citations) {
        const document = material.documents.find(({ id }) => id === documentId);
        expect(document?.text.slice(span.start, span.end)).toBe(text);
      }
    },
  );

  it('begins with every point of the question, each with its reason', async () => {
    const { citations } = await sourcesFor('怎么处理过拟合');
    const question = material.questions.find(({ number }) => number === 8);
    const quoted = question?.points.flatMap(({ statement, explanation }) => [statement, explanation]);
    expect(citations.slice(0, 10).map(({ text }) => text)).toEqual(quoted);
  });

  it('begins with the point that is asked for, then the others of its question', async () => {
    const { citations } = await sourcesFor('Dropout 为什么有用');
    expect(citations.slice(0, 2).map(({ point }) => point)).toEqual([3, 3]);
    expect(new Set(citations.slice(0, 10).map(({ questionId }) => questionId)).size).toBe(1);
  });

  it('holds both sides of a comparison and what else fits', async () => {
    const { citations } = await sourcesFor('正则化和 Dropout 有什么区别');
    expect(citations.slice(0, 4).map(({ point }) => point)).toEqual([2, 2, 3, 3]);
    expect(citations.length).toBeGreaterThan(4);
  });

  it('begins with the prose that answers', async () => {
    const { citations } = await sourcesFor('如何充分利用生态优势');
    expect(citations[0]).toMatchObject({ question: '总结' });
    expect(citations[0]).not.toHaveProperty('questionId');
  });

  it('follows the conversation', async () => {
    const { citations } = await sourcesFor('第三点', '怎么处理过拟合');
    expect(citations[0]).toMatchObject({ point: 3, question: expect.stringContaining('过拟合') });
  });

  it('is a ready reply where no model is needed', async () => {
    const greeting = await sourcesFor('Hello');
    expect(greeting).toMatchObject({ citations: [], abstained: false, language: 'en' });
    expect(greeting.direct).toMatch(/^Hello/);
    expect((await sourcesFor('有哪些题目')).direct).toContain('30.');
  });

  it('is nothing, with the nearest questions, where the material holds no answer', async () => {
    const { citations, abstained, suggestions, direct, language } = await sourcesFor('红烧肉怎么做');
    expect([citations, abstained, language]).toEqual([[], true, 'zh']);
    expect(suggestions).toHaveLength(3);
    expect(direct).toContain('没有找到');
  });
});
