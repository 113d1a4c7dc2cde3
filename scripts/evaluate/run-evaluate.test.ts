import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runEvaluate } from './run-evaluate.ts';
import { makeSmallCorpus } from './small-corpus.fixture.ts';

const { folder, write } = makeSmallCorpus();
afterAll(() => fs.rmSync(folder, { recursive: true }));
const root = path.resolve(import.meta.dirname, '../..');
const query = { id: 'a', query: '怎么养好一盆兰花', kind: 'direct', gold: [2], must: ['浇透'] };
write('good.jsonl', [query]);
write('one.jsonl', [{ id: 'd', kind: 'why', turns: [{ user: query.query, gold: [2] }] }]);
write('out.jsonl', [{ id: 'o', query: '你好', kind: 'chitchat' }]);
write('empty.jsonl', []);
write('wrong.jsonl', [query, { ...query, gold: ['two'] }]);
fs.writeFileSync(path.join(folder, 'broken.jsonl'), `${JSON.stringify(query)}\n\n{"id":\n`);

async function evaluate(...argv: string[]) {
  const printed: string[] = [];
  const reported: string[] = [];
  const exitCode = await runEvaluate(argv, {
    root,
    folder,
    print: (text) => printed.push(text),
    report: (line) => reported.push(line),
  });
  return { exitCode, printed: printed.join('\n'), reported };
}

it('prints the figures and writes them for programs', async () => {
  const run = await evaluate('retrieval', '--set', 'good.jsonl', '--corpus', '.', '--json', 'out.json');
  expect(run).toMatchObject({ exitCode: 0, reported: [] });
  expect(run.printed).toMatch(/^hit@1 +1\.000 +1\.000 – 1\.000 +1$/m);
  const written = JSON.parse(fs.readFileSync(path.join(folder, 'out.json'), 'utf8'));
  expect(Object.keys(written)).toEqual(['command', 'set', 'engine', 'n', 'metrics', 'byKind', 'rows']);
  expect(written).toMatchObject({
    command: 'retrieval',
    set: 'good.jsonl',
    engine: 'built-in',
    n: 1,
    metrics: { 'hit@1': { value: 1, low: 1, high: 1, n: 1 } },
    byKind: { direct: { mustRecall: { value: 1, n: 1 } } },
    rows: [{ id: 'a' }],
  });
});

it('compares the signals', async () => {
  const run = await evaluate(
    'retrieval',
    '--set',
    'good.jsonl',
    '--corpus',
    '.',
    '--ablate',
    '--json',
    'all.json',
  );
  expect(run.exitCode).toBe(0);
  expect(run.printed).toMatch(/^all − keywords +1\.000/m);
  expect(run.printed).toMatch(/^vectors alone +1\.000/m);
  const { ablation } = JSON.parse(fs.readFileSync(path.join(folder, 'all.json'), 'utf8'));
  expect(ablation['keywords alone']['hit@1']).toMatchObject({ value: 1, n: 1 });
});

it.each([
  [['retrieval', '--set', 'nowhere.jsonl'], 'nowhere.jsonl cannot be read: there is no such file.'],
  [['retrieval', '--set', '.'], 'cannot be read'],
  [['retrieval', '--set', 'empty.jsonl'], 'empty.jsonl has no rows.'],
  [['retrieval', '--set', 'broken.jsonl'], 'broken.jsonl, line 3 is not JSON.'],
  [['retrieval', '--set', 'wrong.jsonl'], 'wrong.jsonl, line 2 is not of the form at gold.0:'],
  [['retrieval', '--set', 'good.jsonl', '--corpus', 'nowhere'], 'cannot be read'],
  [['retrieval', '--beir', '.'], 'corpus.jsonl cannot be read: there is no such file.'],
  [['dialogues', '--set', 'good.jsonl'], 'good.jsonl, line 1 is not of the form at turns:'],
  [['abstention', '--set', 'out.jsonl', '--in-scope', 'good.jsonl', 'wrong.jsonl'], 'wrong.jsonl, line 2'],
  [['retrieval', '--set', 'good.jsonl', '--json', 'nowhere/out.json'], 'there is no such folder.'],
  [['retrieval', '--set', 'good.jsonl', '--json', '.'], 'is a folder'],
  [['everything'], 'There is no evaluation “everything”.'],
  [['retrieval', '--slow'], "Unknown option '--slow'."],
])('refuses %j in one line', async (argv, sentence) => {
  const { exitCode, printed, reported } = await evaluate(...argv);
  expect(reported).toEqual([expect.stringContaining(sentence)]);
  expect(reported[0]).not.toContain('\n');
  expect(printed).toBe('');
  expect(exitCode).toBe(2);
});

it('is a program that takes its paths from where npm was called', () => {
  const program = path.join(root, 'scripts/evaluate.ts');
  const { stderr, status } = spawnSync(process.execPath, [program, 'dialogues', '--set', 'empty.jsonl'], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
  });
  expect(stderr).toBe(`${path.join(folder, 'empty.jsonl')} has no rows.\n`);
  expect(status).toBe(2);
}, 30_000);
