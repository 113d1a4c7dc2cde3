import type { AnswerEvent, Citation } from '../core/answer/answer-event.ts';
import type { Conversation } from '../core/conversation/conversation.ts';
import type { ConversationStore } from '../core/conversation/conversation-store.ts';
import type { ConverseEvent } from '../core/conversation/converse.ts';
import type { Question } from '../core/corpus/document.ts';
import type { Material } from '../core/corpus/material.ts';
import { AppError } from '../core/errors.ts';
import { fakeGradeReply } from '../core/interview/fake-interview.ts';
import type { ReadyResponse } from './contract.ts';
import { createFakeInterviewer } from './fake-interviewer.ts';
import type { Services } from './services.ts';

export const citation: Citation = {
  n: 1,
  documentId: 'book',
  questionId: 'book-1',
  question: '如何定位产品？',
  point: 1,
  span: { documentId: 'book', start: 3, end: 9 },
  text: '先看市场需求',
};

export const answer: AnswerEvent[] = [
  { type: 'stage', stage: 'retrieving' },
  { type: 'source', citation },
  { type: 'stage', stage: 'composing' },
  { type: 'text-delta', text: '先看需求' },
  { type: 'text-delta', text: '。[1]' },
  { type: 'suggestions', suggestions: [{ questionId: 'book-2', title: '如何定价？' }] },
  { type: 'outcome', outcome: { engine: 'built-in', abstained: false } },
];

/** How a turn begins. */
export const begun: ConverseEvent[] = [
  { type: 'message', id: 'answer-1', createdAt: '2026-01-02T03:04:05.000Z' },
];
export const turn: ConverseEvent[] = [...begun, ...answer];

const point = {
  id: 'book-1-1',
  questionId: 'book-1',
  index: 1,
  keyword: '需求',
  statement: '先看市场需求',
  explanation: '',
  statementSpan: citation.span,
};

const question = (number: number, title: string): Question => ({
  id: `book-${number}`,
  documentId: 'book',
  number,
  title,
  span: { documentId: 'book', start: 0, end: 9 },
  titleSpan: { documentId: 'book', start: 0, end: 3 },
  points: [],
});
const positioning: Question = { ...question(1, '如何定位产品？'), points: [point] };
const pricing = question(2, '如何定价？');

export const material: Material = {
  documents: [{ id: 'book', fileName: 'book.md', title: '书', text: '# 一先看市场需求' }],
  questions: [positioning, pricing],
  passages: [],
  topics: new Map([
    ['book-1', '产品'],
    ['book-2', '商业'],
  ]),
  duplicates: new Map([['book-1', [pricing]]]),
  related: () => [],
};

/** A store over a map: enough for the routes. */
export function createFakeStore(conversations: Conversation[]): ConversationStore {
  const kept = new Map(conversations.map((conversation) => [conversation.id, conversation]));
  const existing = (id: string): Conversation => {
    const conversation = kept.get(id);
    if (!conversation) throw new AppError('not-found', 'No such conversation.');
    return conversation;
  };
  return {
    list: async () => [...kept.values()].map(({ messages, ...summary }) => summary),
    find: async (id) => kept.get(id),
    create: async (conversation) => {
      kept.set(conversation.id, { ...conversation, messages: [] });
    },
    rename: async (id, title) => {
      existing(id).title = title;
    },
    delete: async (id) => {
      kept.delete(existing(id).id);
    },
    putMessage: async (id, message) => {
      existing(id).messages.push(message);
    },
    truncateFrom: async () => undefined,
    closeInterrupted: async () => undefined,
  };
}

export async function* scripted<T>(events: readonly T[]): AsyncGenerator<T> {
  yield* events;
}

/** Yields the events, then throws. */
export async function* failingAfter<T>(events: readonly T[], error: unknown): AsyncGenerator<T> {
  yield* events;
  throw error;
}

/** Use cases that answer from a script; override what a test is about. */
export const createFakeServices = (overrides: Partial<Services> = {}): Services => ({
  converse: () => scripted(turn),
  answerQuestion: () => scripted(answer),
  conversations: createFakeStore([]),
  material,
  gradeReply: fakeGradeReply,
  interviewer: createFakeInterviewer(),
  ...overrides,
});

export const ready: ReadyResponse = {
  status: 'ready',
  engine: { answer: 'built-in', grade: 'built-in', embeddings: 'test' },
  index: { documents: 1, questions: 2, points: 1, chunks: 3, generation: 'g1' },
};

/** Rejects as a model call does when the signal ends it. */
export const untilAborted = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) => {
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
