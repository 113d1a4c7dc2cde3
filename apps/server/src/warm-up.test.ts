import { expect, it } from 'vitest';
import type { AnswerQuestion } from './core/answer/answer-question.ts';
import { warmUp } from './warm-up.ts';

const asking = (onQuestion: (question: string) => void) => {
  const asked: string[] = [];
  const answerQuestion: AnswerQuestion = async function* ({ question }) {
    asked.push(question);
    onQuestion(question);
    yield { type: 'text-delta', text: question };
    yield { type: 'outcome', outcome: { engine: 'built-in', abstained: false } };
    asked.push('more than the answer');
  };
  return { asked, answerQuestion };
};

const never = new AbortController().signal;

it('asks one question after another and lets others in between', async () => {
  let turns = 0;
  const turnsBefore: number[] = [];
  const { asked, answerQuestion } = asking(() => turnsBefore.push(turns));
  const turn = () => {
    turns += 1;
    if (turns < 10) setImmediate(turn);
  };
  setImmediate(turn);
  await warmUp(answerQuestion, ['a', 'b', 'c'], never);
  expect(asked).toEqual(['a', 'b', 'c']);
  expect(turnsBefore).toEqual([1, 2, 3]);
});

it('ends when it is told to, and when a question fails, without an error', async () => {
  const leaving = new AbortController();
  const stopped = asking(() => leaving.abort());
  await warmUp(stopped.answerQuestion, ['a', 'b'], leaving.signal);
  expect(stopped.asked).toEqual(['a']);

  const failing = asking(() => {
    throw new Error('no index');
  });
  await warmUp(failing.answerQuestion, ['a', 'b'], never);
  expect(failing.asked).toEqual(['a']);
});
