import type { Evaluation, EvaluationOptions, Failure } from './evaluation.ts';
import { ask, type GivenAnswer, type JudgedAnswer, judgeAnswer, sourceOf } from './given-answer.ts';
import { type Measure, meanOf, measure, measureByKind } from './measure.ts';
import { openPipeline, type Pipeline } from './open-pipeline.ts';
import { readRows } from './read-rows.ts';
import { type DialogueRow, dialogueRow } from './rows.ts';
import { readSources } from './sources.ts';
import { lookUpWanted, type Wanted } from './wanted.ts';

interface Turn {
  user: string;
  wanted: Wanted;
  given: GivenAnswer;
  judged: JudgedAnswer;
  /** 1 when the first cited question is right. */
  hit: number;
}

interface Result {
  row: DialogueRow;
  kind: string;
  turns: Turn[];
}

const overTurns = (judgements: (turn: Turn) => readonly number[], from = 0): Measure<Result> =>
  meanOf(({ turns }) => turns.slice(from).flatMap(judgements));

const measures = {
  'hit@1': overTurns(({ hit }) => [hit]),
  'laterHit@1': overTurns(({ hit }) => [hit], 1),
  mustRecall: overTurns(({ judged }) => judged.mustRecall),
  laterMustRecall: overTurns(({ judged }) => judged.mustRecall, 1),
  pointPrecision: overTurns(({ judged }) => judged.pointPrecision),
};

/**
 * Goes through every dialogue turn by turn with the built-in engine, the person's earlier messages as history.
 * The intervals are over dialogues, whose turns belong together.
 * @throws AppError `invalid-input` for a set or a corpus that cannot be read.
 */
export async function evaluateDialogues(options: EvaluationOptions): Promise<Evaluation> {
  const rows = await readRows(options.set, dialogueRow);
  const pipeline = await openPipeline(await readSources(options.corpus, options.report), options);
  try {
    const results: Result[] = [];
    for (const row of rows) results.push(await evaluateDialogue(row, pipeline, options));
    return {
      command: 'dialogues',
      set: options.set,
      engine: 'built-in',
      n: rows.length,
      metrics: measure(results, measures),
      byKind: measureByKind(results, measures),
      rows: results.map((result) => describe(result, pipeline)),
      failures: results.flatMap(failuresOf),
    };
  } finally {
    await pipeline.close();
  }
}

async function evaluateDialogue(
  row: DialogueRow,
  { material, answerQuestion }: Pipeline,
  { report }: EvaluationOptions,
): Promise<Result> {
  const turns: Turn[] = [];
  for (const [index, turn] of row.turns.entries()) {
    const wanted = lookUpWanted(turn, { id: `${row.id}, turn ${index + 1},`, material, report });
    const earlier = row.turns.slice(0, index).map(({ user }) => user);
    const given = await ask(answerQuestion, turn.user, earlier);
    const first = given.citations[0]?.questionId;
    const hit = first !== undefined && wanted.questions.has(first) ? 1 : 0;
    turns.push({ user: turn.user, wanted, given, judged: judgeAnswer(given, wanted, material), hit });
  }
  return { row, kind: row.kind, turns };
}

function describe({ row, turns }: Result, { material }: Pipeline): object {
  return {
    id: row.id,
    kind: row.kind,
    turns: turns.map(({ given, judged, hit }, index) => ({
      ...row.turns[index],
      answer: given.text,
      abstained: given.abstained,
      first: given.citations[0] && sourceOf(given.citations[0], material),
      cited: judged.cited,
      missing: judged.missing,
      'hit@1': hit,
    })),
  };
}

function failuresOf({ row, kind, turns }: Result): Failure[] {
  return turns.flatMap(({ user, wanted, given, judged, hit }, index) => {
    if (hit === 1 && judged.missing.length === 0) return [];
    const from = given.abstained ? 'no answer' : `an answer from ${judged.cited.join(', ') || 'nothing'}`;
    const without = judged.missing.length > 0 ? ` without 「${judged.missing.join('」「')}」` : '';
    return [{ id: `${row.id}.${index + 1}`, kind, asked: user, wanted: wanted.label, found: from + without }];
  });
}
