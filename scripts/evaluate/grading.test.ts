import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { evaluateAsag } from './asag.ts';
import { evaluateGrading } from './grading.ts';

const corpus = path.resolve(import.meta.dirname, '../../corpus');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'evaluate-grading-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function writeRows(name: string, rows: readonly object[]): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, rows.map((row) => JSON.stringify(row)).join('\n'));
  return file;
}
const report = (): void => undefined;

it('measures replies against the labels and the score that people gave', async () => {
  const set = await writeRows('replies.jsonl', [
    {
      id: 'a',
      question: 3,
      kind: 'full',
      reply: '存储和传输的数据都要加密。',
      labels: [2, 0, 0, 0, 0],
      score: 20,
    },
    {
      id: 'b',
      question: 3,
      kind: 'full',
      reply: '存储和传输的数据都要加密。',
      labels: [0, 0, 0, 0, 2],
      score: 30,
    },
    { id: 'c', question: 3, kind: 'empty_like', reply: '不知道', labels: [0, 0, 0, 0, 0], score: 0 },
  ]);
  const { metrics, byKind, failures, rows } = await evaluateGrading({ set, corpus, report });
  expect(metrics.pointAccuracy?.value).toBeCloseTo(13 / 15);
  expect(metrics.mae?.value).toBeCloseTo(10 / 3);
  expect(metrics.coveredWhenZero?.value).toBe(1);
  expect(metrics.pearson?.value).toBeGreaterThan(0.9);
  expect(byKind.empty_like?.pointAccuracy?.value).toBe(1);
  expect(failures.map(({ id }) => id)).toEqual(['b']);
  expect(rows).toHaveLength(3);
});

it('names the row whose labels do not fit the question', async () => {
  const set = await writeRows('misfit.jsonl', [
    { id: 'x', question: 3, kind: 'full', reply: '加密', labels: [2], score: 20 },
  ]);
  await expect(evaluateGrading({ set, corpus, report })).rejects.toThrow(/row x.*5 points/);
});

it('measures replies against model answers', async () => {
  const row = (reply: string, score: number, questionId = 'q') => ({
    questionId,
    question: '为什么用链表？',
    references: ['插入和删除时只需修改指针，不用移动元素'],
    reply,
    score,
    max: 10,
  });
  const set = await writeRows('asag.jsonl', [
    row('插入和删除时只需修改指针，不用移动元素', 10),
    row('只需修改指针', 6, 'p'),
    row('不知道', 0),
  ]);
  const { metrics } = await evaluateAsag({ set });
  expect(metrics.spearman?.value).toBeCloseTo(1);
  expect(metrics.pearson?.value).toBeGreaterThan(0.9);
  expect(metrics.rmse).toBeDefined();
});
