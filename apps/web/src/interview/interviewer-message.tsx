import type { LineKind } from '@duida/server/core/interview/interview';
import { languageOf } from '../ui/language-of.ts';
import { MixedText } from '../ui/mixed-text.tsx';
import type { SpokenLine } from './interview-messages.ts';
import { useTexts } from './texts/use-texts.ts';

const looks: Partial<Record<LineKind, string>> = {
  question: 'font-serif text-lg font-semibold not-first:mt-2',
  probe: 'font-serif text-lg',
  hint: 'border-l-2 border-amber pl-3',
  reference: 'border-l-2 border-line pl-3 font-serif text-sm whitespace-pre-line',
  comment: 'text-quiet',
  notice: 'text-quiet',
};

/** What the interviewer says at once. */
export function InterviewerMessage({ lines }: { lines: readonly SpokenLine[] }) {
  const { t } = useTexts();
  return (
    <article aria-label={t('room.interviewer')} className="flex animate-appear flex-col gap-2">
      <p aria-hidden="true" className="text-xs text-quiet">
        {t('room.interviewer')}
      </p>
      {lines.map(({ kind, text }) => (
        <SpokenText key={text} kind={kind} text={text} />
      ))}
    </article>
  );
}

/** Under a question in other words stands the material's own. */
function SpokenText({ kind, text }: SpokenLine) {
  const [asked = '', original] = kind === 'question' ? text.split('\n') : [text];
  return (
    <p className={(kind && looks[kind]) ?? ''} lang={languageOf(asked)}>
      <MixedText text={asked} />
      {original && (
        <span className="mt-0.5 block text-sm font-normal text-quiet" lang={languageOf(original)}>
          {original}
        </span>
      )}
    </p>
  );
}
