import type { MAX_REPLY_LENGTH } from '@duida/server/http/interview-contract';
import type { Ref } from 'react';
import { useEnterSends } from '../ui/enter-key.ts';
import { MessageForm } from '../ui/message-form.tsx';
import { useTexts } from './texts/use-texts.ts';

/** The contract's limit; its type is that number, so the two cannot part. */
const maxReplyLength: typeof MAX_REPLY_LENGTH = 20_000;

interface Props {
  text: string;
  onTextChange: (text: string) => void;
  /** While a message is on its way, nothing can be sent; writing goes on. */
  busy: boolean;
  onSend: (text: string) => void;
  fieldRef: Ref<HTMLTextAreaElement>;
}

/** Where the learner answers. */
export function ReplyComposer({ text, onTextChange, busy, onSend, fieldRef }: Props) {
  const { t } = useTexts();
  const enterSends = useEnterSends();
  const reply = text.trim();
  const excess = reply.length - maxReplyLength;
  return (
    <MessageForm
      text={text}
      onTextChange={onTextChange}
      canSend={!busy && reply !== '' && excess <= 0}
      onSend={() => onSend(reply)}
      label={t('composer.label')}
      placeholder={t('composer.placeholder')}
      sendLabel={t('composer.send')}
      hint={
        excess > 0 ? (
          <span role="alert" className="font-semibold text-cinnabar">
            {t('composer.tooLong', { count: excess })}
          </span>
        ) : (
          enterSends && t('composer.hint')
        )
      }
      fieldRef={fieldRef}
    />
  );
}
