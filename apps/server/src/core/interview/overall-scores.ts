import type { QuestionProgress } from './interview.ts';
import { gradeOfQuestion, type Scores } from './question-grade.ts';

/**
 * The scores of one question. Passing on a question that was asked is worth nothing; a question that was not
 * reached, or to which nothing had been said when the interview ended, has no scores. So the mean may rest on few
 * questions: whoever shows it says on how many (`scoredOf`).
 */
export function scoresOf(progress: QuestionProgress): Scores | undefined {
  const grade = gradeOfQuestion(progress);
  if (grade) return grade.scores;
  const passed = ['skipped', 'gave-up', 'timed-out'].includes(progress.status);
  return passed ? { withoutHelp: 0, afterProbes: 0 } : undefined;
}

/** How many of the questions have scores: what the mean rests on. */
export const scoredOf = (questions: readonly QuestionProgress[]): number =>
  questions.filter((one) => scoresOf(one) !== undefined).length;

/** The mean scores over the questions that have some; undefined where none has. */
export function overallScores(questions: readonly QuestionProgress[]): Scores | undefined {
  const scores = questions.map(scoresOf).filter((one) => one !== undefined);
  if (scores.length === 0) return undefined;
  const mean = (of: (one: Scores) => number): number =>
    Math.round(scores.reduce((sum, one) => sum + of(one), 0) / scores.length);
  return { withoutHelp: mean((one) => one.withoutHelp), afterProbes: mean((one) => one.afterProbes) };
}
