import type { MAX_REPLY_LENGTH } from '@duida/server/http/interview-contract';
import { ArrowUp } from 'lucide-react';
import { type Ref, useId } from 'react';
import { IconButton } from '../ui/button.tsx';
import { isSendKey, useEnterSends } from '../ui/enter-key.ts';
import { GrowingTextarea } from '../ui/growing-textarea.tsx';
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
  const hint = useId();
  const enterSends = useEnterSends();
  const reply = text.trim();
  const excess = reply.length - maxReplyLength;
  const canSend = !busy && reply !== '' && excess <= 0;

  const send = () => {
    if (canSend) onSend(reply);
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
        <IconButton type="submit" label={t('composer.send')} look="primary" disabled={!canSend}>
          <ArrowUp className="size-4.5" aria-hidden />
        </IconButton>
      </div>
      <p id={hint} className="mt-1.5 px-4 text-center text-xs text-quiet empty:hidden">
        {excess > 0 ? (
          <span role="alert" className="font-semibold text-cinnabar">
            {t('composer.tooLong', { count: excess })}
          </span>
        ) : (
          enterSends && t('composer.hint')
        )}
      </p>
    </form>
  );
}
