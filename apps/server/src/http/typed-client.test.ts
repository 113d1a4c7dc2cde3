import { hc } from 'hono/client';
import { expect, expectTypeOf, it } from 'vitest';
import type { App } from './app.ts';
import type { ConversationResponse, QuestionResponse, QuestionSummary } from './contract.ts';
import { createFakeStore } from './fake-services.ts';
import { createTestApp } from './test-app.ts';

const times = { createdAt: '2026-01-02T03:04:05.000Z', updatedAt: '2026-01-02T03:04:06.000Z' };
const message = { id: 'm1', role: 'user' as const, text: '问', createdAt: times.createdAt };
const conversations = createFakeStore([{ id: 'c1', title: '定位', ...times, messages: [message] }]);
const { app } = createTestApp({ conversations });

const client = hc<App>('http://localhost', {
  fetch: async (input: string | URL | Request, init?: RequestInit) => app.request(String(input), init),
});

it('gives a client the types of the contract', async () => {
  const questions = await (await client.api.questions.$get()).json();
  expectTypeOf(questions).toEqualTypeOf<QuestionSummary[]>();
  expect(questions.map(({ number }) => number)).toEqual([1, 2]);

  const question = await (await client.api.questions[':id'].$get({ param: { id: '1' } })).json();
  expectTypeOf(question.duplicates).toEqualTypeOf<QuestionResponse['duplicates']>();
  expect(question.points[0]?.keyword).toBe('需求');

  const conversation = await (await client.api.conversations[':id'].$get({ param: { id: 'c1' } })).json();
  expectTypeOf(conversation).toExtend<Omit<ConversationResponse, 'messages'>>();
  expect(conversation.messages[0]?.metadata?.createdAt).toBe(times.createdAt);

  const renamed = await client.api.conversations[':id'].$patch({ param: { id: 'c1' }, json: { title: 'x' } });
  expect((await renamed.json()).title).toBe('x');

  const answer = await (await client.api.answers.$post({ json: { question: '问' } })).json();
  expect(answer.citations[0]?.span.start).toBe(3);

  expect((await (await client.readyz.$get()).json()).index.questions).toBe(2);
});
