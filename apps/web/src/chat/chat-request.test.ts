import { expect, it } from 'vitest';
import { chatRequestBody } from './chat-request.ts';
import { assistantMessage, userMessage } from './test-messages.ts';

const earlier = [userMessage('u1', '一'), assistantMessage('a1', '答一')];
const question = { ...userMessage('u2', '二'), metadata: { createdAt: '2026-01-01' } };

it('sends the last question alone, as the contract has it', () => {
  const body = chatRequestBody({
    id: 'c1',
    messages: [...earlier, question],
    trigger: 'submit-message',
    messageId: undefined,
    body: undefined,
  });
  expect(body).toEqual({
    id: 'c1',
    message: { id: 'u2', role: 'user', parts: [{ type: 'text', text: '二' }] },
    trigger: 'submit-message',
  });
});

it('names the answer to replace, and only when one is to be replaced', () => {
  const turn = { id: 'c1', messages: [question], messageId: 'a2', body: {} };
  expect(chatRequestBody({ ...turn, trigger: 'regenerate-message' })).toMatchObject({ messageId: 'a2' });
  expect(chatRequestBody({ ...turn, trigger: 'submit-message' })).not.toHaveProperty('messageId');
});

it('asks for the built-in engine when the learner chose it, and passes nothing else on', () => {
  const turn = { id: 'c1', messages: [question], trigger: 'submit-message' as const, messageId: undefined };
  expect(chatRequestBody({ ...turn, body: { engine: 'built-in' } })).toMatchObject({ engine: 'built-in' });
  const body = chatRequestBody({ ...turn, body: { engine: 'other', more: 1 } });
  expect(body).not.toHaveProperty('engine');
  expect(body).not.toHaveProperty('more');
});

it('refuses a turn without a question', () => {
  expect(() =>
    chatRequestBody({
      id: 'c',
      messages: [],
      trigger: 'submit-message',
      messageId: undefined,
      body: undefined,
    }),
  ).toThrow('no question');
});
