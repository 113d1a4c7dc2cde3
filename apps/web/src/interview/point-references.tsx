import type { PointReference } from '@duida/server/core/interview/report';
import { useId } from 'react';
import { languageOf } from '../ui/language-of.ts';
import { ExplainButton } from './explain-button.tsx';
import { useTexts } from './texts/use-texts.ts';
import { VerdictMark } from './verdict-mark.tsx';

interface Props {
  title: string;
  points: readonly PointReference[];
}

/** The points that stand out at one end, each with a way to have it explained where it was not covered. */
export function PointReferences({ title, points }: Props) {
  const { t } = useTexts();
  const heading = useId();
  if (points.length === 0) return null;
  return (
    <section aria-labelledby={heading} className="min-w-0 break-inside-avoid">
      <h2 id={heading} className="text-sm font-semibold">
        {title}
      </h2>
      <ul className="mt-1">
        {points.map(({ questionId, place, number, point, keyword, verdict }) => (
          <li key={`${questionId}/${point}`} className="flex min-h-9 items-center gap-2.5">
            <VerdictMark verdict={verdict} />
            <span className="min-w-0 flex-1">
              <span lang={languageOf(keyword)}>{keyword}</span>{' '}
              <span className="ml-1 text-xs whitespace-nowrap text-quiet">
                {t('report.inQuestion', { place })}
              </span>
            </span>
            {verdict !== 'covered' && <ExplainButton number={number} keyword={keyword} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
