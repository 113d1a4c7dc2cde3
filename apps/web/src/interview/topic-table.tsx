import type { TopicReport } from '@duida/server/core/interview/report';
import { languageOf } from '../ui/language-of.ts';
import { useTexts } from './texts/use-texts.ts';

const cell = 'py-1.5 align-middle';
const figure = `${cell} w-16 pl-3 text-right tabular-nums`;

/** The scores by topic: bars to look at, a table to read. */
export function TopicTable({ topics }: { topics: readonly TopicReport[] }) {
  const { t } = useTexts();
  return (
    <table className="w-full text-sm">
      <thead className="text-xs text-quiet">
        <tr className="border-b border-line">
          <th scope="col" className={`${cell} text-left font-normal`}>
            {t('report.topic')}
          </th>
          <th scope="col" className={`${cell} w-2/5 max-desk:hidden print:table-cell`}>
            <span className="sr-only">{t('report.chart')}</span>
          </th>
          <th scope="col" className={`${figure} font-normal`}>
            {t('report.questions')}
          </th>
          <th scope="col" className={`${figure} font-normal`}>
            {t('report.aloneColumn')}
          </th>
          <th scope="col" className={`${figure} font-normal`}>
            {t('report.afterColumn')}
          </th>
        </tr>
      </thead>
      <tbody>
        {topics.map(({ topic, questions, scores }) => (
          <tr key={topic} className="border-b border-line">
            <th scope="row" className={`${cell} text-left font-normal`}>
              <span lang={languageOf(topic)}>{topic}</span>
              <div className="mt-1 desk:hidden print:hidden">
                <ScoreBar scores={scores} />
              </div>
            </th>
            <td className={`${cell} pl-4 max-desk:hidden print:table-cell`}>
              <ScoreBar scores={scores} />
            </td>
            <td className={`${figure} text-quiet`}>{questions}</td>
            {scores ? (
              <>
                <td className={figure}>{scores.withoutHelp}</td>
                <td className={`${figure} font-semibold`}>{scores.afterProbes}</td>
              </>
            ) : (
              <td colSpan={2} className={`${cell} pl-3 text-right text-quiet`}>
                {t('report.nothing')}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What was earned alone, and lighter behind it what follow-ups added; the figures stand beside it. */
function ScoreBar({ scores }: { scores: TopicReport['scores'] | undefined }) {
  if (!scores) return null;
  const { withoutHelp, afterProbes } = scores;
  return (
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" className="block h-2 w-full" aria-hidden="true">
      <rect width="100" height="8" rx="0.5" className="fill-line" />
      <rect width={afterProbes} height="8" rx="0.5" className="fill-jade opacity-45" />
      <rect width={Math.min(withoutHelp, afterProbes)} height="8" rx="0.5" className="fill-jade" />
    </svg>
  );
}
