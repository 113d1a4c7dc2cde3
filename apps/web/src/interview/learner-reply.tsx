import { languageOf } from '../ui/language-of.ts';
import { useTexts } from './texts/use-texts.ts';
import type { QuotedPoint } from './underline-quotes.ts';
import { UnderlinedReply } from './underlined-reply.tsx';

interface Props {
  text: string;
  timedOut: boolean;
  quotes: readonly QuotedPoint[];
}

/** What the learner said, at the right. */
export function LearnerReply({ text, timedOut, quotes }: Props) {
  const { t } = useTexts();
  const isBlank = text.trim() === '';
  return (
    <article
      aria-label={t('room.yours')}
      lang={languageOf(text)}
      className="ml-8 flex flex-col items-end gap-1 desk:ml-16"
    >
      <p
        className={`max-w-full rounded-card rounded-tr-[4px] border border-line bg-raised px-4 py-2 whitespace-pre-wrap ${isBlank ? 'text-quiet' : ''}`}
      >
        {isBlank ? t('room.nothingWritten') : <UnderlinedReply text={text} quotes={quotes} />}
      </p>
      {timedOut && <p className="text-xs text-quiet">{t('room.timedOut')}</p>}
    </article>
  );
}
