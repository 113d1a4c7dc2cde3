import type { Question } from '../corpus/document.ts';
import type { RetrievedPoint } from '../retrieval/rank-questions.ts';
import type { Retrieval } from '../retrieval/retriever.ts';
import { normalize } from '../text/normalize.ts';
import type { QuestionPoint } from './answer-plan.ts';
import { pointsOf } from './planned-answer.ts';

/** Points nearly as good as the best are shown with it. */
const NEAR_BEST = 0.9;
const MAX_POINTS = 3;
/** What is compared is rather two points of one question than the two best ones of different questions. */
const COMPARABLE = 0.6;
const SAME_QUESTION_BONUS = 0.25;
/** Where a side says no more than the beginning of a keyword. */
const NAMED_BONUS = 0.5;
/** Asks for a list of things, which a question as a whole gives: “包括哪些环节”, “要走几步”. */
const ASKS_FOR_ALL =
  /(?:包括|包含|分)(?:了)?(?:哪|几|什么|啥)|(?:哪些|哪几|几)个?(?:环节|方面|步骤?|维度|部分|条|招|手段|角度)|which (?:steps|aspects|parts)|what (?:steps|aspects|does .* (?:include|involve))/;
const NEAREST = 3;
const OWN_ENOUGH = 0.6;
/** A point answers alone when it fits better than its whole question by this factor. */
const POINT_PREFERENCE = 1;

/** The points that fit best, without those of questions folded into another. */
export function bestPoints(retrieval: Retrieval, limit = MAX_POINTS): RetrievedPoint[] {
  const representatives = new Set(retrieval.questions.map(({ question }) => question));
  return nearBest(
    retrieval.points.filter(({ question }) => representatives.has(question)),
    limit,
  );
}

/** The points of one question that fit best; none where none fits at all. */
export function bestPointsWithin(question: Question, retrieval: Retrieval): RetrievedPoint[] {
  return nearBest(
    retrieval.points.filter((retrieved) => retrieved.question === question && retrieved.own > 0),
    MAX_POINTS,
  );
}

/** What a request is best answered with: a whole question, or only the points it asks for. */
export function bestAnswer(
  retrieval: Retrieval,
  text = '',
): { whole: Question } | { points: QuestionPoint[] } | undefined {
  const [best] = retrieval.questions;
  const [point] = retrieval.points;
  if (!best) return undefined;
  if (ASKS_FOR_ALL.test(text) && !(point && normalize(text).includes(normalize(point.point.keyword)))) {
    const [fitting] = retrieval.questions.slice(0, NEAREST).sort((a, b) => b.own - a.own);
    if (fitting && fitting.own >= OWN_ENOUGH) return { whole: fitting.question };
  }
  if (point && point.own > POINT_PREFERENCE * best.own) return { points: bestPoints(retrieval) };
  return { whole: best.question };
}

/** The same for one of several things asked for at once: one point, or all points of a question. */
export function bestSide(retrieval: Retrieval): QuestionPoint[] {
  const answer = bestAnswer(retrieval);
  if (!answer) return [];
  return 'whole' in answer ? pointsOf(answer.whole) : answer.points.slice(0, 1);
}

/** A point with how well it fits, beside the best. */
export type RankedPoint = QuestionPoint & { score: number };

/** The points that one side of a comparison may mean; the best has the score 1, or more where the side names it. */
export function comparablePoints(retrieval: Retrieval, side: string): RankedPoint[] {
  const best = retrieval.points[0]?.score ?? 1;
  const name = normalize(side).replace(/^那|的$/g, '');
  return retrieval.points
    .filter(({ score }) => score >= COMPARABLE * best)
    .map(({ question, point, score }) => {
      const isNamed = name.length > 1 && normalize(point.keyword).startsWith(name);
      return { question, point, score: score / best + (isNamed ? NAMED_BONUS : 0) };
    });
}

/** Of each side one point, so that both fit well and rather stand in one question. */
export function bestPair(
  left: readonly RankedPoint[],
  right: readonly RankedPoint[],
): [RankedPoint, RankedPoint] | undefined {
  const pairs = left.flatMap((one) =>
    right
      .filter(({ point }) => point !== one.point)
      .map((other): { pair: [RankedPoint, RankedPoint]; score: number } => ({
        pair: [one, other],
        score: one.score + other.score + (one.question === other.question ? SAME_QUESTION_BONUS : 0),
      })),
  );
  return pairs.sort((a, b) => b.score - a.score)[0]?.pair;
}

function nearBest(points: readonly RetrievedPoint[], limit: number): RetrievedPoint[] {
  const least = NEAR_BEST * (points[0]?.score ?? 0);
  return points.filter(({ score }) => score >= least).slice(0, limit);
}
