import { ArrowUp, Square } from 'lucide-react';
import { type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/button.tsx';
import { isSendKey, useEnterSends } from '../ui/enter-key.ts';
import { GrowingTextarea } from '../ui/growing-textarea.tsx';
import { maxQuestionLength, warnFrom } from './question-length.ts';

interface Props {
  text: string;
  onTextChange: (text: string) => void;
  /** While an answer arrives the button stops it, and nothing can be sent. */
  busy: boolean;
  onSend: (text: string) => void;
  onStop: () => void;
  fieldRef?: Ref<HTMLTextAreaElement>;
}

/** Where the learner writes. */
export function Composer({ text, onTextChange, busy, onSend, onStop, fieldRef }: Props) {
  const { t } = useTranslation();
  const hint = useId();
  const enterSends = useEnterSends();
  const question = text.trim();
  const canSend = !busy && question !== '' && question.length <= maxQuestionLength;

  const send = () => {
    if (canSend) onSend(question);
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="flex items-end gap-2 rounded-card border border-line bg-raised p-1.5 shadow-float transition-colors duration-150 focus-within:border-quiet">
        <GrowingTextarea
          ref={fieldRef}
          aria-label={t('composer.label')}
          aria-describedby={hint}
          className="block min-h-9 w-full resize-none bg-transparent py-1.5 pl-2.5 leading-6 outline-none placeholder:text-quiet"
          maxLines={8}
          placeholder={t('composer.placeholder')}
          enterKeyHint={enterSends ? 'send' : 'enter'}
          value={text}
          onChange={(event) => onTextChange(event.target.value)}
          onKeyDown={(event) => {
            if (!isSendKey(event)) return;
            event.preventDefault();
            send();
          }}
        />
        {busy ? (
          <IconButton key="stop" label={t('composer.stop')} look="outline" onClick={onStop}>
            <Square className="size-3.5 fill-current" aria-hidden />
          </IconButton>
        ) : (
          <IconButton key="send" type="submit" label={t('composer.send')} look="primary" disabled={!canSend}>
            <ArrowUp className="size-4.5" aria-hidden />
          </IconButton>
        )}
      </div>
      <p id={hint} className="mt-1.5 px-4 text-center text-xs text-quiet empty:hidden">
        <LengthHint length={question.length} enterSends={enterSends} />
      </p>
    </form>
  );
}

function LengthHint({ length, enterSends }: { length: number; enterSends: boolean }) {
  const { t } = useTranslation();
  if (length > maxQuestionLength) {
    const count = length - maxQuestionLength;
    return (
      <span role="alert" className="font-semibold text-cinnabar">
        {t('composer.tooLong', { count, limit: maxQuestionLength })}
      </span>
    );
  }
  if (length >= warnFrom) return t('composer.remaining', { count: maxQuestionLength - length });
  return enterSends ? t('composer.hint') : null;
}
