import path from 'node:path';
import { openStaticEmbeddings } from '@duida/server/adapters/embeddings/static-table';
import { findQuestion, type Material } from '@duida/server/core/corpus/material';
import { AppError } from '@duida/server/core/errors';
import { createBuiltInGrader } from '@duida/server/core/grading/built-in-grader';
import type { Grade, GradeReply, Verdict } from '@duida/server/core/grading/grade';
import { parseGlossary } from '@duida/server/core/text/glossary';
import type { Evaluation, EvaluationOptions, Failure } from './evaluation.ts';
import { type ReplyRow, replyRow } from './grading-rows.ts';
import { type Measure, meanOf, measure, measureByKind, overJudgements, overRows } from './measure.ts';
import { meanAbsoluteError, pearson, quadraticWeightedKappa } from './metrics.ts';
import { readRows } from './read-rows.ts';
import { readSources } from './sources.ts';

interface Result {
  row: ReplyRow;
  kind: string;
  grade: Grade;
  /** The verdicts as labels. */
  found: number[];
}

const LABELS: Record<Verdict, number> = { covered: 2, partial: 1, missed: 0, contradicted: 0 };
const LEVELS = 3;

const pairs = ({ row, found }: Result) =>
  row.labels.map((label, index) => ({ label, found: found[index] ?? 0 }));
const wantedScores = (results: readonly Result[]) => results.map(({ row }) => row.score);
const foundScores = (results: readonly Result[]) => results.map(({ grade }) => grade.score);

const measures: Record<string, Measure<Result>> = {
  pointAccuracy: meanOf((result) => pairs(result).map(({ label, found }) => (label === found ? 1 : 0))),
  kappa: {
    of: (results) => {
      const all = results.flatMap(pairs);
      const labels = all.map(({ label }) => label);
      const found = all.map((pair) => pair.found);
      return quadraticWeightedKappa(labels, found, LEVELS);
    },
    count: (results) => results.reduce((sum, { row }) => sum + row.labels.length, 0),
  },
  pearson: overRows((results) => pearson(wantedScores(results), foundScores(results))),
  mae: overRows((results) => meanAbsoluteError(wantedScores(results), foundScores(results))),
  coveredWhenZero: overJudgements(
    (result) => pairs(result).flatMap(({ label, found }) => (label === 0 ? [found === 2 ? 1 : 0] : [])),
    (judgements) => judgements.reduce((sum, judgement) => sum + judgement, 0),
  ),
};

/**
 * Grades every reply with the built-in grader.
 * @throws AppError `invalid-input` for a set or a corpus that cannot be read.
 */
export async function evaluateGrading(options: EvaluationOptions): Promise<Evaluation> {
  const rows = await readRows(options.set, replyRow);
  const { material, phrasings, glossaryText } = await readSources(options.corpus, options.report);
  const gradeReply = createBuiltInGrader({
    material,
    phrasings: options.without?.has('phrasings') ? new Map() : phrasings,
    glossary: parseGlossary(options.without?.has('glossary') ? '' : glossaryText),
    ...(!options.without?.has('vectors') && { embeddings: await openStaticEmbeddings() }),
  });
  const results: Result[] = [];
  for (const row of rows) results.push(await gradeRow(row, gradeReply, material, path.basename(options.set)));
  return {
    command: 'grading',
    set: options.set,
    engine: 'built-in',
    n: rows.length,
    metrics: measure(results, measures),
    byKind: measureByKind(results, measures),
    rows: results.map(describe),
    failures: results.flatMap(failuresOf),
  };
}

async function gradeRow(
  row: ReplyRow,
  gradeReply: GradeReply,
  material: Material,
  set: string,
): Promise<Result> {
  const question = findQuestion(material, String(row.question));
  if (!question || question.points.length !== row.labels.length) {
    const reason = question
      ? `has ${question.points.length} points, not ${row.labels.length}`
      : 'is not in the corpus';
    throw new AppError('invalid-input', `${set}, row ${row.id}: question ${row.question} ${reason}.`);
  }
  const grade = await gradeReply({ question, reply: row.reply, locale: 'zh-CN' });
  return { row, kind: row.kind, grade, found: grade.points.map(({ verdict }) => LABELS[verdict]) };
}

const describe = ({ row, grade, found }: Result): object => ({
  id: row.id,
  kind: row.kind,
  question: row.question,
  labels: found,
  wantedLabels: row.labels,
  score: grade.score,
  wantedScore: row.score,
  flags: grade.flags,
  points: grade.points.map(({ index, verdict, quote, because }) => ({ index, verdict, quote, because })),
});

function failuresOf({ row, grade, found }: Result): Failure[] {
  if (row.labels.every((label, index) => label === found[index])) return [];
  const differing = grade.points.filter((_, index) => row.labels[index] !== found[index]);
  return [
    {
      id: row.id,
      kind: row.kind,
      asked: row.reply,
      wanted: `${row.labels.join(' ')} = ${row.score}`,
      found: `${found.join(' ')} = ${grade.score}; ${differing
        .map(({ index, verdict, quote }) => `${index} ${verdict}${quote ? ` “${quote.text}”` : ''}`)
        .join('; ')}`,
    },
  ];
}
