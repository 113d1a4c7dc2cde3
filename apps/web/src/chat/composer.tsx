import { Square } from 'lucide-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/button.tsx';
import { useEnterSends } from '../ui/enter-key.ts';
import { MessageForm } from '../ui/message-form.tsx';
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

/** Where the learner asks. */
export function Composer({ text, onTextChange, busy, onSend, onStop, fieldRef }: Props) {
  const { t } = useTranslation();
  const question = text.trim();
  return (
    <MessageForm
      text={text}
      onTextChange={onTextChange}
      canSend={!busy && question !== '' && question.length <= maxQuestionLength}
      onSend={() => onSend(question)}
      label={t('composer.label')}
      placeholder={t('composer.placeholder')}
      sendLabel={t('composer.send')}
      action={
        busy && (
          <IconButton key="stop" label={t('composer.stop')} look="outline" onClick={onStop}>
            <Square className="size-3.5 fill-current" aria-hidden />
          </IconButton>
        )
      }
      hint={<LengthHint length={question.length} />}
      fieldRef={fieldRef}
    />
  );
}

function LengthHint({ length }: { length: number }) {
  const { t } = useTranslation();
  const enterSends = useEnterSends();
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
