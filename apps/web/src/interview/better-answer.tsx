import type { AnswerPiece } from '@duida/server/core/interview/better-answer';
import { languageOf } from '../ui/language-of.ts';
import { useTexts } from './texts/use-texts.ts';

/** A whole answer out of the learner's own words and what was missing. */
export function BetterAnswer({ pieces }: { pieces: readonly AnswerPiece[] }) {
  const { t } = useTexts();
  if (pieces.length === 0) return null;
  return (
    <section className="break-inside-avoid">
      <h4 className="text-xs text-quiet">{t('report.better')}</h4>
      <p className="mt-1">
        {pieces.map(({ from, point, about, text }) =>
          from === 'learner' ? (
            <span key={point} lang={languageOf(text)} className="mr-1.5">
              {about !== undefined && <span className="font-serif">{about}：</span>}
              <span className="underline decoration-jade decoration-2 underline-offset-5">{text}</span>
            </span>
          ) : (
            <span key={point} lang={languageOf(text)} className="mr-1.5 font-serif">
              {text}
            </span>
          ),
        )}
      </p>
      {pieces.some(({ from }) => from === 'learner') && (
        <p className="mt-1 text-xs text-quiet">{t('report.betterNote')}</p>
      )}
    </section>
  );
}
