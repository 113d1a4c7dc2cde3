import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { evaluateAbstention } from './abstention.ts';
import { evaluateBeir } from './beir.ts';
import { evaluateDialogues } from './dialogues.ts';
import { evaluateRetrieval } from './retrieval.ts';
import { makeSmallCorpus } from './small-corpus.fixture.ts';

const { folder, write } = makeSmallCorpus();
afterAll(() => fs.rmSync(folder, { recursive: true }));

function optionsFor(set: string) {
  const lines: string[] = [];
  return { set, corpus: folder, report: (line: string) => lines.push(line), lines };
}

describe('retrieval', () => {
  it('judges the questions and points found, and the answer', async () => {
    const set = write('queries.jsonl', [
      { id: 'right', query: '怎么养好一盆兰花', kind: 'direct', gold: [2], must: ['浇透', '散射光'] },
      {
        id: 'point',
        query: '咖啡的水温控制',
        kind: 'point',
        gold: [1],
        points: [[1, 2]],
        must: ['九十二度'],
      },
      { id: 'wrong', query: '怎么煮出好喝的咖啡', kind: 'direct', gold: [2], must: ['浇透', '水温'] },
    ]);
    const { metrics, byKind, rows, failures, n } = await evaluateRetrieval(optionsFor(set));
    expect(n).toBe(3);
    expect(metrics['hit@1']).toMatchObject({ value: 2 / 3, n: 3 });
    expect(metrics['pointHit@3']).toMatchObject({ value: 1, n: 1 });
    expect(metrics.mustRecall).toMatchObject({ value: (1 + 1 + 0.5) / 3, n: 3 });
    expect(metrics.answerLengthMedian?.value).toBeGreaterThan(20);
    expect(byKind.direct?.['hit@1']).toMatchObject({ value: 0.5, n: 2 });
    expect(rows[0]).toMatchObject({ id: 'right', gold: [2], missing: [], 'hit@1': 1 });
    expect(failures).toEqual([
      expect.objectContaining({
        id: 'wrong',
        wanted: '2 怎么养好一盆兰花？',
        found: expect.stringContaining('浇透'),
      }),
    ]);
  });

  it('counts the share of cited points that hold the answer', async () => {
    const set = write('precision.jsonl', [
      { id: 'a', query: '怎么养好一盆兰花？', kind: 'direct', gold: [2], points: [[2, 1]], must: ['散射光'] },
    ]);
    const { metrics, rows } = await evaluateRetrieval(optionsFor(set));
    expect(rows[0]).toMatchObject({ cited: ['2.1', '2.2'] });
    expect(metrics.pointPrecision).toMatchObject({ value: 0.5, n: 1 });
  });

  it('understands a query by the earlier messages', async () => {
    const set = write('history.jsonl', [
      {
        id: 'a',
        query: '第二点展开讲讲',
        kind: 'follow',
        gold: [2],
        points: [[2, 2]],
        history: ['怎么养好一盆兰花？'],
      },
    ]);
    const { metrics } = await evaluateRetrieval(optionsFor(set));
    expect(metrics['hit@1']?.value).toBe(1);
    expect(metrics['pointHit@3']?.value).toBe(1);
    expect(metrics).not.toHaveProperty('mustRecall');
  });

  it('says what the corpus does not hold and counts it as not found', async () => {
    const set = write('elsewhere.jsonl', [
      { id: 'a', query: '怎么养好一盆兰花', kind: 'direct', gold: [9] },
      { id: 'b', query: '怎么养好一盆兰花', kind: 'direct', gold: [2], points: [[2, 7]] },
    ]);
    const options = optionsFor(set);
    const { metrics } = await evaluateRetrieval(options);
    expect(metrics['hit@1']).toMatchObject({ value: 0.5, n: 2 });
    expect(options.lines).toEqual([
      'a wants question 9, which is not in the corpus.',
      'b wants point 7 of question 2, which is not in the corpus.',
    ]);
  });

  it('finds nothing when every signal is left out', async () => {
    const set = write('blind.jsonl', [{ id: 'a', query: '怎么养好一盆兰花', kind: 'direct', gold: [2] }]);
    const without = new Set(['keywords', 'vectors'] as const);
    const { metrics } = await evaluateRetrieval({ ...optionsFor(set), without });
    expect(metrics['hit@10']?.value).toBe(0);
    const { metrics: byVectors } = await evaluateRetrieval({
      ...optionsFor(set),
      without: new Set(['keywords'] as const),
    });
    expect(byVectors['hit@1']?.value).toBe(1);
  });

  it('reads sets in the form of BEIR', async () => {
    write('beir/corpus.jsonl', [
      { _id: 'd1', title: '咖啡', text: '咖啡原产于埃塞俄比亚的高原。' },
      { _id: 'd2', title: '', text: '兰花是一种喜阴的多年生植物。' },
    ]);
    write('beir/queries.jsonl', [
      { _id: 'q1', text: '咖啡原产于哪里' },
      { _id: 'q2', text: '什么植物喜阴' },
      { _id: 'q3', text: '没有人评过这一条' },
    ]);
    fs.mkdirSync(path.join(folder, 'beir/qrels'));
    fs.writeFileSync(
      path.join(folder, 'beir/qrels/dev.tsv'),
      'query-id\tcorpus-id\tscore\r\nq1\td1\t1\r\nq2\td1\t1\r\nq2\td2\t0\r\n',
    );
    const beir = path.join(folder, 'beir');
    const { metrics, failures, n } = await evaluateBeir({ beir, glossaryText: '', report: () => undefined });
    expect(n).toBe(2);
    expect(metrics['hit@1']).toMatchObject({ value: 0.5, n: 2 });
    expect(failures).toEqual([expect.objectContaining({ id: 'q2', wanted: 'd1 咖啡' })]);
  });
});

describe('dialogues', () => {
  it('reports later turns apart', async () => {
    const set = write('dialogues.jsonl', [
      {
        id: 'd',
        kind: 'ordinal',
        turns: [
          { user: '怎么养好一盆兰花？', gold: [1], must: ['散射光'] },
          { user: '第二点展开讲讲', gold: [2], points: [[2, 2]], must: ['浇透', '月亮'] },
        ],
      },
    ]);
    const { metrics, rows, failures } = await evaluateDialogues(optionsFor(set));
    expect(metrics['hit@1']).toMatchObject({ value: 0.5, n: 2 });
    expect(metrics['laterHit@1']).toMatchObject({ value: 1, n: 1 });
    expect(metrics.mustRecall).toMatchObject({ value: 0.75, n: 2 });
    expect(metrics.laterMustRecall).toMatchObject({ value: 0.5, n: 1 });
    expect(rows[0]).toMatchObject({ turns: [{ first: '2.1' }, { first: '2.2', missing: ['月亮'] }] });
    expect(failures.map(({ id }) => id)).toEqual(['d.1', 'd.2']);
  });
});

describe('abstention', () => {
  it('tells the two sides apart and asks for a plain reply to small talk', async () => {
    const set = write('out.jsonl', [
      { id: 'far', query: '北京到上海的高铁票价', kind: 'far' },
      { id: 'hello', query: '你好', kind: 'chitchat' },
      { id: 'cites', query: '怎么煮出好喝的咖啡', kind: 'meta' },
      { id: 'known', query: '怎么养好一盆兰花', kind: 'near' },
    ]);
    const inScope = [
      write('in.jsonl', [{ id: 'a', query: '怎么煮出好喝的咖啡', kind: 'direct', gold: [1] }]),
      write('in-dialogues.jsonl', [
        {
          id: 'b',
          kind: 'ordinal',
          turns: [
            { user: '怎么养好一盆兰花', gold: [2] },
            { user: '火星上的重力是地球的几倍', gold: [2] },
          ],
        },
      ]),
    ];
    const { metrics, byKind, failures, tables } = await evaluateAbstention({ ...optionsFor(set), inScope });
    expect(metrics.trueAbstain).toMatchObject({ value: 0.5, n: 2 });
    expect(metrics.falseAbstain).toMatchObject({ value: 1 / 3, n: 3 });
    expect(byKind.chitchat?.right).toMatchObject({ value: 1, n: 1 });
    expect(byKind.meta?.right).toMatchObject({ value: 0, n: 1 });
    expect(byKind.near?.trueAbstain).toMatchObject({ value: 0, n: 1 });
    expect(failures.map(({ id }) => id)).toEqual(['cites', 'known', 'b.2']);
    expect(tables?.[0]).toMatch(/threshold +far +chitchat +meta +near +in scope/);
  });
});
