import type { PlannedAnswer } from '@duida/server/core/answer/planned-answer';
import type { Point, Question } from '@duida/server/core/corpus/document';
import type { Evaluation, EvaluationOptions, Failure } from './evaluation.ts';
import { ask, type JudgedAnswer, judgeAnswer } from './given-answer.ts';
import { meanOf, measure, measureByKind, overJudgements } from './measure.ts';
import { hitAt, median } from './metrics.ts';
import { openPipeline, type Pipeline } from './open-pipeline.ts';
import { rankingMeasures } from './ranking-measures.ts';
import { readRows } from './read-rows.ts';
import { type QueryRow, queryRow } from './rows.ts';
import { readSources } from './sources.ts';
import { lookUpWanted, type Wanted } from './wanted.ts';

/** What was found for one query, best first. */
interface Ranking {
  questions: Question[];
  points: { question: Question; point: Point }[];
}

interface Result extends Ranking {
  row: QueryRow;
  kind: string;
  wanted: Wanted;
  /** Ids of the questions found. */
  ids: string[];
  /** Absent where the row wants no strings. */
  answer?: JudgedAnswer & { text: string };
}

const RANKED = 10;

const measures = {
  ...rankingMeasures,
  'pointHit@3': meanOf<Result>(({ points, wanted }) =>
    wanted.points ? [hitAt(idsOf(points), wanted.points, 3)] : [],
  ),
  mustRecall: meanOf<Result>(({ answer }) => answer?.mustRecall ?? []),
  pointPrecision: meanOf<Result>(({ answer }) => answer?.pointPrecision ?? []),
  answerLengthMedian: overJudgements<Result>(({ answer }) => (answer ? [answer.text.length] : []), median),
};

/**
 * Asks every query of a set: the retriever finds the questions (near-duplicates folded) and points, and where the
 * row wants strings of the corpus, the built-in engine answers.
 * @throws AppError `invalid-input` for a set or a corpus that cannot be read.
 */
export async function evaluateRetrieval(options: EvaluationOptions): Promise<Evaluation> {
  const rows = await readRows(options.set, queryRow);
  const sources = await readSources(options.corpus, options.report);
  const pipeline = await openPipeline(sources, options);
  try {
    const results: Result[] = [];
    for (const row of rows) results.push(await evaluateRow(row, pipeline, options));
    return {
      command: 'retrieval',
      set: options.set,
      engine: 'built-in',
      n: rows.length,
      metrics: measure<Result>(results, measures),
      byKind: measureByKind<Result>(results, measures),
      rows: results.map(describe),
      failures: results.flatMap(failuresOf),
    };
  } finally {
    await pipeline.close();
  }
}

async function evaluateRow(
  row: QueryRow,
  pipeline: Pipeline,
  { report }: EvaluationOptions,
): Promise<Result> {
  const { material, answerQuestion } = pipeline;
  const wanted = lookUpWanted(row, { id: row.id, material, report });
  const ranking = await rank(row, pipeline);
  const result = { ...ranking, row, kind: row.kind, wanted, ids: ranking.questions.map(({ id }) => id) };
  if (wanted.must.length === 0) return result;
  const given = await ask(answerQuestion, row.query, row.history ?? []);
  return { ...result, answer: { ...judgeAnswer(given, wanted, material), text: given.text } };
}

async function rank({ query, history = [] }: QueryRow, pipeline: Pipeline): Promise<Ranking> {
  if (history.length === 0) {
    const { questions, points } = await pipeline.retriever.retrieve(query);
    return { questions: questions.map(({ question }) => question), points };
  }
  const past = history.map((question) => ({ question }));
  return rankPlanned(await pipeline.planConversation(query, past));
}

/** In a conversation the plan decides what is meant: what it answers with comes first, then what was retrieved. */
function rankPlanned({ plan, retrieval }: PlannedAnswer): Ranking {
  const planned = plan.kind === 'points' ? plan.points : plan.kind === 'compare' ? plan.sides.flat() : [];
  const whole = plan.kind === 'whole' ? [plan.question] : [];
  const points = [...planned, ...(retrieval?.points ?? [])];
  const questions = [
    ...whole,
    ...planned.map(({ question }) => question),
    ...(retrieval?.questions ?? []).map(({ question }) => question),
  ];
  return {
    questions: [...new Set(questions)],
    points: [...new Map(points.map((each) => [each.point, each])).values()],
  };
}

const idsOf = (points: Ranking['points']): string[] => points.map(({ point }) => point.id);

const pointLabel = ({ question, point }: Ranking['points'][number]): string =>
  `${question.number}.${point.index}`;

function describe({ row, questions, points, wanted, ids, answer }: Result): object {
  return {
    ...row,
    found: {
      questions: questions.slice(0, RANKED).map(({ number }) => number),
      points: points.slice(0, RANKED).map(pointLabel),
    },
    'hit@1': hitAt(ids, wanted.questions, 1),
    ...(wanted.points && { 'pointHit@3': hitAt(idsOf(points), wanted.points, 3) }),
    ...(answer && { answer: answer.text, cited: answer.cited, missing: answer.missing }),
  };
}

function failuresOf({ row, kind, wanted, ids, questions, points, answer }: Result): Failure[] {
  const problems: string[] = [];
  if (hitAt(ids, wanted.questions, 1) === 0) {
    const found = questions.slice(0, 3).map(({ number, title }) => `${number} ${title}`);
    problems.push(`question ${found.join(' | ') || 'none'}`);
  }
  if (wanted.points && hitAt(idsOf(points), wanted.points, 3) === 0) {
    const found = points.slice(0, 3).map((each) => `${pointLabel(each)} ${each.point.keyword}`);
    problems.push(`points ${found.join(' | ') || 'none'}`);
  }
  if (answer && answer.missing.length > 0) {
    problems.push(
      `an answer from ${answer.cited.join(', ') || 'nothing'} without 「${answer.missing.join('」「')}」`,
    );
  }
  if (problems.length === 0) return [];
  return [{ id: row.id, kind, asked: row.query, wanted: wanted.label, found: problems.join('; ') }];
}
