import { ArrowUp } from 'lucide-react';
import { type ReactNode, type Ref, useId } from 'react';
import { IconButton } from './button.tsx';
import { isSendKey, useEnterSends } from './enter-key.ts';
import { GrowingTextarea } from './growing-textarea.tsx';

interface Props {
  text: string;
  onTextChange: (text: string) => void;
  canSend: boolean;
  onSend: () => void;
  label: string;
  placeholder: string;
  sendLabel: string;
  /** Stands in the place of the send button. */
  action?: ReactNode;
  /** What is to be said below: how Enter works, or that the text is too long. */
  hint: ReactNode;
  fieldRef?: Ref<HTMLTextAreaElement> | undefined;
}

/** A field that grows with its text, and its button: where the learner writes. */
export function MessageForm(props: Props) {
  const { text, onTextChange, canSend, onSend, label, placeholder, sendLabel, action, hint, fieldRef } =
    props;
  const hintId = useId();
  const enterSends = useEnterSends();
  const send = () => {
    if (canSend) onSend();
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
          aria-label={label}
          aria-describedby={hintId}
          className="block min-h-9 w-full resize-none bg-transparent py-1.5 pl-2.5 leading-6 outline-none placeholder:text-quiet"
          maxLines={8}
          placeholder={placeholder}
          enterKeyHint={enterSends ? 'send' : 'enter'}
          value={text}
          onChange={(event) => onTextChange(event.target.value)}
          onKeyDown={(event) => {
            if (!isSendKey(event)) return;
            event.preventDefault();
            send();
          }}
        />
        {action || (
          <IconButton key="send" type="submit" label={sendLabel} look="primary" disabled={!canSend}>
            <ArrowUp className="size-4.5" aria-hidden />
          </IconButton>
        )}
      </div>
      <p id={hintId} className="mt-1.5 px-4 text-center text-xs text-quiet empty:hidden">
        {hint}
      </p>
    </form>
  );
}
