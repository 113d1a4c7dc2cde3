import { expect, it } from 'vitest';
import { turnRequestBody } from './http-turn-transport.ts';
import type { TurnMessage } from './interview-messages.ts';

const said = (id: string, text: string, timedOut = false): TurnMessage => ({
  id,
  role: 'user',
  parts: [{ type: 'text', text }],
  ...(timedOut && { metadata: { timedOut } }),
});

it('sends the last message of the learner under its own id, and what this window has seen', () => {
  const messages: TurnMessage[] = [
    said('t1', '从前'),
    { id: 'a', role: 'assistant', parts: [] },
    said('t2', '现在'),
  ];
  expect(turnRequestBody(messages, { seenTurn: 3 })).toEqual({
    text: '现在',
    clientTurnId: 't2',
    seenTurn: 3,
  });
});

it('says when time cut a draft off, blank as it may be', () => {
  expect(turnRequestBody([said('t1', '', true)])).toEqual({ text: '', clientTurnId: 't1', timedOut: true });
});

it('has nothing to send before anything was said', () => {
  expect(() => turnRequestBody([])).toThrow();
});
