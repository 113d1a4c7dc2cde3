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
        {pieces.map(({ from, point, text }) =>
          from === 'learner' ? (
            <span
              key={`${from}${point}`}
              lang={languageOf(text)}
              className="mr-1.5 underline decoration-jade decoration-2 underline-offset-5"
            >
              {ended(text)}
            </span>
          ) : (
            <span key={`${from}${point}`} lang={languageOf(text)} className="mr-1.5 font-serif">
              {ended(text)}
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

/** Pieces were cut out of longer sentences; each reads as one of its own. */
function ended(text: string): string {
  const bare = text.trim().replace(/[，,、；;：:]+$/u, '');
  if (/[。.!！?？…”"]$/u.test(bare)) return bare;
  return `${bare}${languageOf(bare) === 'en' ? '.' : '。'}`;
}
