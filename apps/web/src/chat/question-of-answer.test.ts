import { expect, it } from 'vitest';
import { questionOfAnswer } from './question-of-answer.ts';
import { testCitation } from './test-messages.ts';

const citing = (...questionIds: (string | undefined)[]) =>
  questionIds.map((questionId, place) => {
    const { questionId: _, ...citation } = testCitation(place + 1, '原文');
    return questionId === undefined ? citation : { ...citation, questionId };
  });

it('is the question cited most, the first where several are', () => {
  expect(questionOfAnswer(citing('a', 'b', 'b'))).toBe('b');
  expect(questionOfAnswer(citing('a', 'b'))).toBe('a');
});

it('is none where nothing or only prose is cited', () => {
  expect(questionOfAnswer([])).toBeUndefined();
  expect(questionOfAnswer(citing(undefined))).toBeUndefined();
});
