import { expect, it } from 'vitest';
import { defaultSetup, questionsWithin, startRequest, startRequestFor, toggled } from './interview-setup.ts';

it('asks for what stands there, and leaves out what was not chosen', () => {
  expect(startRequest(defaultSetup('zh-CN'))).toEqual({
    count: 5,
    mode: 'coach',
    persona: 'friendly',
    locale: 'zh-CN',
  });
  const chosen = {
    ...defaultSetup('en'),
    count: 3,
    topics: ['隐私'],
    mode: 'exam',
    persona: 'strict',
    seconds: 120,
  } as const;
  expect(startRequest(chosen)).toEqual({
    count: 3,
    topics: ['隐私'],
    mode: 'exam',
    persona: 'strict',
    locale: 'en',
    secondsPerQuestion: 120,
  });
});

it('asks one question by its id, without a count', () => {
  expect(startRequestFor('book.q5', 'zh-CN')).toEqual({
    questionIds: ['book.q5'],
    mode: 'coach',
    persona: 'friendly',
    locale: 'zh-CN',
  });
});

it('counts the questions that can be graded in the chosen topics', () => {
  const question = (topic: string, points: number) => ({
    id: `${topic}${points}`,
    number: 1,
    title: '',
    topic,
    points,
    documentId: 'book',
  });
  const questions = [question('隐私', 5), question('隐私', 0), question('生态', 4)];
  expect(questionsWithin(questions, [])).toBe(2);
  expect(questionsWithin(questions, ['隐私'])).toBe(1);
});

it('adds a topic and takes it out again', () => {
  expect(toggled(['隐私'], '生态')).toEqual(['隐私', '生态']);
  expect(toggled(['隐私', '生态'], '隐私')).toEqual(['生态']);
});
