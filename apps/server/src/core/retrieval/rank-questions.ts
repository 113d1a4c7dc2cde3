import type { Point, Question } from '../corpus/document.ts';
import type { Material } from '../corpus/material.ts';

/** How much a question gains from its best point, and a point from its question. */
const BEST_POINT_WEIGHT = 0.5;
const PARENT_WEIGHT = 0.3;
export interface RetrievedPoint {
  question: Question;
  point: Point;
  score: number;
  /** How well the point alone fits, without its question. */
  own: number;
}

export interface RetrievedQuestion {
  question: Question;
  score: number;
  /** How well the question as a whole fits, without its points. */
  own: number;
  /** All of its points, best first. */
  points: RetrievedPoint[];
  /** Near-duplicates that were folded into it, best first. */
  folded: Question[];
}

const byScore = (a: { score: number }, b: { score: number }): number => b.score - a.score;

/** Gathers the scores of chunks to questions with their points, best first; those without a score are left out. */
export function rankQuestions(
  questions: readonly Question[],
  scores: ReadonlyMap<string, number>,
): RetrievedQuestion[] {
  return questions
    .map((question): RetrievedQuestion => {
      const own = scores.get(question.id) ?? 0;
      const points = question.points
        .map((point): RetrievedPoint => {
          const pointScore = scores.get(point.id) ?? 0;
          return { question, point, own: pointScore, score: pointScore + PARENT_WEIGHT * own };
        })
        .sort(byScore);
      const score = own + BEST_POINT_WEIGHT * (points[0]?.own ?? 0);
      return { question, score, own, points, folded: [] };
    })
    .filter(({ score }) => score > 0)
    .sort(byScore);
}

/** Puts near-duplicates into the best of them. */
export function foldDuplicates(ranked: RetrievedQuestion[], material: Material): RetrievedQuestion[] {
  const kept: RetrievedQuestion[] = [];
  for (const retrieved of ranked) {
    const others = material.duplicates.get(retrieved.question.id) ?? [];
    const representative = kept.find(({ question }) => others.includes(question));
    if (representative) representative.folded.push(retrieved.question);
    else kept.push(retrieved);
  }
  return kept;
}
