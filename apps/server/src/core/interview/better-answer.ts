import type { QuestionPointGrade } from './question-grade.ts';

/** A piece of a better answer: words of the learner's, or a statement of the material. */
export interface AnswerPiece {
  from: 'learner' | 'material';
  /** The point's index in its question. */
  point: number;
  text: string;
}

/**
 * What would have been a whole answer: the learner's own words where they earned a point, and the reference
 * where something was missing; after a half-made point, both.
 */
export function betterAnswer(points: readonly QuestionPointGrade[]): AnswerPiece[] {
  const used = new Set<string>();
  return points.flatMap(({ index, verdict, quote, reference }) => {
    const pieces: AnswerPiece[] = [];
    const own = quote?.text.trim();
    if (own && (verdict === 'covered' || verdict === 'partial') && !used.has(own)) {
      used.add(own);
      pieces.push({ from: 'learner', point: index, text: own });
    }
    if (verdict !== 'covered') pieces.push({ from: 'material', point: index, text: reference.trim() });
    return pieces;
  });
}
