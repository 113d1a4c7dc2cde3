import type { Verdict } from '@duida/server/core/grading/grade';
import type { QuestionGrade } from '@duida/server/core/interview/question-grade';

/** A grade in numbers, for saying it in one sentence. */
export function gradeAnnouncement({ points, scores }: Pick<QuestionGrade, 'points' | 'scores'>) {
  const count = (wanted: Verdict) => points.filter(({ verdict }) => verdict === wanted).length;
  return {
    score: scores.afterProbes,
    covered: count('covered'),
    partial: count('partial'),
    missed: count('missed'),
    contradicted: count('contradicted'),
  };
}
