import { expect, it } from 'vitest';
import type { AnswerRequest } from '../../core/answer/answer-question.ts';
import { answer, citation, scripted } from '../fake-services.ts';
import { createTestApp, post } from '../test-app.ts';

it('gives in one reply what the stream would have said', async () => {
  const asked: AnswerRequest[] = [];
  const { app } = createTestApp({
    answerQuestion: (request) => {
      asked.push(request);
      return scripted(answer);
    },
  });
  const response = await app.request(
    '/api/answers',
    post({ question: ' 第一点呢？ ', history: ['如何定位产品？'] }),
  );
  expect(await response.json()).toEqual({
    answer: '先看需求。[1]',
    citations: [citation],
    abstained: false,
    suggestions: [{ questionId: 'book-2', title: '如何定价？' }],
    engine: 'built-in',
  });
  expect(asked).toMatchObject([{ question: '第一点呢？', history: [{ question: '如何定位产品？' }] }]);
});

it('names the model that answered', async () => {
  const { app } = createTestApp({
    answerQuestion: () =>
      scripted([{ type: 'outcome', outcome: { engine: 'llm', model: 'qwen', abstained: true } }]),
  });
  const response = await app.request('/api/answers', post({ question: 'x' }));
  expect(await response.json()).toMatchObject({ engine: 'llm', model: 'qwen', abstained: true, answer: '' });
});
