import type { Point } from '@duida/server/core/corpus/document';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../ui/language-of.ts';
import { Marked } from '../ui/marked.tsx';
import { markQuote, type Quote } from './marked-text.ts';

interface Props {
  points: Point[];
  /** What to put the marker stroke under. */
  quote?: Quote | undefined;
}

/** A question's reference points, as the material has them. */
export function PointList({ points, quote }: Props) {
  const { t } = useTranslation();
  return (
    <ol className="font-serif" lang={languageOf(points[0]?.statement ?? '')}>
      {points.map((point) => (
        <li
          key={point.id}
          className="grid grid-cols-[1.75rem_1fr] border-t border-line py-4 first:border-t-0 first:pt-0"
        >
          <span className="pt-px text-sm text-cinnabar tabular-nums" aria-hidden="true">
            {point.index}
          </span>
          <div>
            <p className="font-semibold">{point.keyword}</p>
            <p className="mt-1">
              <Marked runs={markQuote(point.statement, point.statementSpan, quote)} />
            </p>
            {point.explanation && (
              <p className="mt-2 text-sm text-quiet">
                <span className="mr-2 font-sans text-xs">{t('sources.explanation')}</span>
                {/* The material begins an explanation with the keyword and goes on from it. */}
                {!point.explanation.startsWith(point.keyword) && `${point.keyword} `}
                <Marked
                  runs={
                    point.explanationSpan
                      ? markQuote(point.explanation, point.explanationSpan, quote)
                      : [{ text: point.explanation, marked: false }]
                  }
                />
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
