import type { QuestionSummary } from '@duida/server/http/contract';
import { expect, it } from 'vitest';
import { findQuestions, groupByTopic } from './group-by-topic.ts';

const question = (number: number, title: string, topic: string): QuestionSummary => ({
  id: `q${number}`,
  number,
  title,
  topic,
  points: 5,
  documentId: 'book',
});
const questions = [
  question(1, '如何评估 AI 项目？', '商业'),
  question(2, '如何保护隐私？', '隐私'),
  question(3, '如何定价？', '商业'),
];

it('groups by topic in the order of appearance', () => {
  expect(groupByTopic(questions).map(({ topic, questions: members }) => [topic, members.length])).toEqual([
    ['商业', 2],
    ['隐私', 1],
  ]);
});

it('finds questions by all the words, in title or topic, whatever their case or width', () => {
  expect(findQuestions(questions, 'ａｉ 商业').map(({ id }) => id)).toEqual(['q1']);
  expect(findQuestions(questions, '  ')).toHaveLength(3);
  expect(findQuestions(questions, '融资')).toEqual([]);
});

it('finds questions by what their points say', () => {
  const points = new Map([['q2', '差分隐私 加噪声后再发布，用 Dropout 不行']]);
  expect(findQuestions(questions, 'dropout', points).map(({ id }) => id)).toEqual(['q2']);
  expect(findQuestions(questions, '隐私 dropout', points).map(({ id }) => id)).toEqual(['q2']);
});
