import { referenceCoverage } from '@duida/server/core/grading/reference-coverage';
import type { Evaluation, EvaluationOptions } from './evaluation.ts';
import { type ReferenceRow, referenceRow } from './grading-rows.ts';
import { type Measure, measure, overRows } from './measure.ts';
import { pearson, rmseAfterLinearFit, spearman } from './metrics.ts';
import { readRows } from './read-rows.ts';

interface Result {
  row: ReferenceRow;
  /** Shares of the full mark. */
  wanted: number;
  found: number;
}

const wanted = (results: readonly Result[]) => results.map((result) => result.wanted);
const found = (results: readonly Result[]) => results.map((result) => result.found);

const measures: Record<string, Measure<Result>> = {
  pearson: overRows((results) => pearson(wanted(results), found(results))),
  spearman: overRows((results) => spearman(wanted(results), found(results))),
  /** Of the share of the full mark. */
  rmse: overRows((results) =>
    rmseAfterLinearFit(
      results.map(({ row, ...shares }) => ({
        group: row.questionId,
        predicted: shares.found,
        actual: shares.wanted,
      })),
    ),
  ),
  /** What the length of the reply alone would give. */
  lengthPearson: overRows((results) =>
    pearson(
      wanted(results),
      results.map(({ row }) => row.reply.length),
    ),
  ),
};

/**
 * Scores replies against model answers, with nothing known but the question, the model answers and the reply.
 * @throws AppError `invalid-input` for a set that cannot be read.
 */
export async function evaluateAsag({ set }: Pick<EvaluationOptions, 'set'>): Promise<Evaluation> {
  const rows = await readRows(set, referenceRow);
  const results = rows.map(
    (row): Result => ({ row, wanted: row.score / row.max, found: referenceCoverage(row) }),
  );
  return {
    command: 'asag',
    set,
    engine: 'built-in',
    n: rows.length,
    metrics: measure(results, measures),
    byKind: {},
    rows: results.map(({ row, ...shares }, index) => ({
      id: `${row.questionId}/${index + 1}`,
      questionId: row.questionId,
      score: shares.found * row.max,
      wantedScore: row.score,
    })),
    failures: [],
  };
}
