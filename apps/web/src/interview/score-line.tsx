import type { Scores } from '@duida/server/core/interview/question-grade';
import { useTexts } from './texts/use-texts.ts';

/** Both scores in words: what was earned alone, and what after follow-ups when that differs. */
export function ScoreLine({ scores }: { scores: Scores }) {
  const { t } = useTexts();
  const { withoutHelp, afterProbes } = scores;
  return (
    <span className="text-right text-xs text-quiet tabular-nums">
      <span className="whitespace-nowrap">{t('grade.alone', { score: withoutHelp })}</span>
      {afterProbes !== withoutHelp && (
        <>
          {' '}
          <span className="whitespace-nowrap">
            <span aria-hidden="true">→ </span>
            {t('grade.after', { score: afterProbes })}
          </span>
        </>
      )}
    </span>
  );
}
