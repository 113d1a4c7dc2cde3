import type { InterviewReport } from '@duida/server/core/interview/report';
import { useTexts } from './texts/use-texts.ts';

/** What the score rests on: how many points of how many, and how many questions of those that were planned. */
export function ScoreBasis({ report: { counts, questions } }: { report: InterviewReport }) {
  const { t } = useTexts();
  const points = questions.flatMap((question) => question.points);
  if (points.length === 0) return null;
  const covered = points.filter(({ verdict }) => verdict === 'covered').length;
  return (
    <p className="mt-2 flex flex-wrap gap-x-3 text-xs text-quiet tabular-nums">
      <span>{t('report.pointsCovered', { covered, count: points.length })}</span>
      <span>{t('report.questionsScored', { scored: counts.scored, count: counts.questions })}</span>
    </p>
  );
}
