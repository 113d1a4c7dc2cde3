import { Pencil } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { isSendKey, useEnterSends } from '../ui/enter-key.ts';
import { GrowingTextarea } from '../ui/growing-textarea.tsx';
import { languageOf } from '../ui/language-of.ts';
import { maxQuestionLength } from './question-length.ts';

interface Props {
  id: string;
  text: string;
  /** How many turns came after it; they go when it is said otherwise. */
  turnsAfter: number;
  disabled: boolean;
  onChange: (id: string, text: string) => void;
}

/** What the learner said, with a way to say it otherwise. */
export const UserMessage = memo(function UserMessage({ id, text, turnsAfter, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);

  const leave = () => {
    setEditing(false);
    requestAnimationFrame(() => editButton.current?.focus());
  };

  return (
    <article
      aria-label={t('messages.yours')}
      lang={languageOf(text)}
      className="group flex flex-col items-end"
    >
      {editing ? (
        <QuestionEditor
          text={text}
          turnsAfter={turnsAfter}
          onCancel={leave}
          onSend={(next) => {
            leave();
            onChange(id, next);
          }}
        />
      ) : (
        <div className="flex max-w-full items-start gap-1">
          <IconButton
            ref={editButton}
            label={t('messages.edit')}
            disabled={disabled}
            className="mt-1 opacity-0 transition-opacity group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
            onClick={() => setEditing(true)}
          >
            <Pencil className="size-4" aria-hidden />
          </IconButton>
          <p className="min-w-0 rounded-card rounded-tr-[4px] border border-line bg-raised px-4 py-2 whitespace-pre-wrap">
            {text}
          </p>
        </div>
      )}
    </article>
  );
});

interface EditorProps {
  text: string;
  turnsAfter: number;
  onCancel: () => void;
  onSend: (text: string) => void;
}

function QuestionEditor({ text, turnsAfter, onCancel, onSend }: EditorProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(text);
  const [confirming, setConfirming] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const enterSends = useEnterSends();
  const question = draft.trim();
  const canSend = question !== '' && question.length <= maxQuestionLength;

  const send = () => {
    if (!canSend) return;
    if (turnsAfter > 0) setConfirming(true);
    else onSend(question);
  };

  useEffect(() => field.current?.focus(), []);

  return (
    <form
      className="w-full rounded-card border border-quiet bg-raised p-2"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <GrowingTextarea
        ref={field}
        enterKeyHint={enterSends ? 'send' : 'enter'}
        aria-label={t('messages.editLabel')}
        className="block w-full resize-none bg-transparent px-2 py-1.5 leading-6 outline-none"
        maxLines={8}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel();
          if (!isSendKey(event)) return;
          event.preventDefault();
          send();
        }}
      />
      <div className="mt-1 flex justify-end gap-2">
        <Button look="quiet" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button look="primary" type="submit" disabled={!canSend}>
          {t('messages.resend')}
        </Button>
      </div>
      <ConfirmDialog
        open={confirming}
        onOpenChange={setConfirming}
        opener={field}
        title={t('messages.replaceTitle')}
        text={t('messages.replaceText', { count: turnsAfter })}
        cancelLabel={t('common.cancel')}
        confirmLabel={t('messages.resend')}
        onConfirm={() => onSend(question)}
      />
    </form>
  );
}
