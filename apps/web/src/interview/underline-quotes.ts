import type { Verdict } from '@duida/server/core/grading/grade';
import type { QuestionGrade } from '@duida/server/core/interview/question-grade';

/** Words of a reply that decided a point: `reply.slice(start, end)`. */
export interface QuotedPoint {
  questionId: string;
  index: number;
  keyword: string;
  verdict: Verdict;
  start: number;
  end: number;
}

/** A stretch of a reply, and the points that quote it. */
export interface ReplyRun {
  start: number;
  text: string;
  points: QuotedPoint[];
}

/**
 * The quotes that a grade takes from one reply. Words that do not stand where the grade says are looked for; what the
 * reply does not hold is left out.
 */
export function quotesIn(turnId: string, reply: string, grade: Pick<QuestionGrade, 'questionId' | 'points'>) {
  return grade.points.flatMap(({ index, keyword, verdict, quote, turnId: source }): QuotedPoint[] => {
    if (!quote?.text || source !== turnId) return [];
    const isThere = reply.slice(quote.start, quote.end) === quote.text;
    const start = isThere ? quote.start : reply.indexOf(quote.text);
    if (start < 0) return [];
    return [{ questionId: grade.questionId, index, keyword, verdict, start, end: start + quote.text.length }];
  });
}

/** Splits a reply wherever a quote begins or ends; quotes may overlap. */
export function underlineQuotes(reply: string, quotes: readonly QuotedPoint[]): ReplyRun[] {
  const cuts = [0, ...quotes.flatMap(({ start, end }) => [start, end]), reply.length]
    .filter((cut) => cut >= 0 && cut <= reply.length)
    .sort((a, b) => a - b);
  const places = [...new Set(cuts)];
  return places.slice(0, -1).map((start, place) => {
    const end = places[place + 1] ?? reply.length;
    const points = quotes.filter((quote) => quote.start < end && quote.end > start);
    return { start, text: reply.slice(start, end), points };
  });
}

const PRECEDENCE: readonly Verdict[] = ['contradicted', 'covered', 'partial', 'missed'];

/** The verdict whose colour a run gets when several points quote it. */
export const leadingVerdict = (points: readonly QuotedPoint[]): Verdict | undefined =>
  PRECEDENCE.find((verdict) => points.some((point) => point.verdict === verdict));
