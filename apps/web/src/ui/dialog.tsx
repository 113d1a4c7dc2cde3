import { AlertDialog, Dialog } from 'radix-ui';
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { useReturnFocus } from './use-return-focus.ts';

const overlay = 'fixed inset-0 z-40 animate-appear bg-scrim';
const box =
  'fixed top-1/2 left-1/2 z-50 w-[min(26rem,calc(100vw-2rem))] -translate-1/2 animate-appear rounded-card border border-line bg-raised p-6 shadow-float';
const row = 'mt-6 flex justify-end gap-2';

interface ConfirmProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Gets the focus when this closes. */
  opener: RefObject<HTMLElement | null>;
  title: string;
  text: ReactNode;
  cancelLabel: string;
  confirmLabel: string;
  onConfirm: () => void;
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog({
  open,
  onOpenChange,
  opener,
  title,
  text,
  cancelLabel,
  confirmLabel,
  onConfirm,
}: ConfirmProps) {
  const { onCloseAutoFocus } = useReturnFocus(opener);
  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={overlay} />
        <AlertDialog.Content className={box} onCloseAutoFocus={onCloseAutoFocus}>
          <AlertDialog.Title className="font-semibold">{title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-sm text-quiet">{text}</AlertDialog.Description>
          <div className={row}>
            <AlertDialog.Cancel asChild>
              <Button>{cancelLabel}</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button look="primary" onClick={onConfirm}>
                {confirmLabel}
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

interface PromptProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Gets the focus when this closes. */
  opener: RefObject<HTMLElement | null>;
  title: string;
  label: string;
  initial: string;
  maxLength: number;
  cancelLabel: string;
  saveLabel: string;
  /** Gets the trimmed text; never an empty one. */
  onSave: (text: string) => void;
}

/** Asks for one line of text. */
export function PromptDialog(props: PromptProps) {
  const field = useRef<HTMLInputElement>(null);
  const { onCloseAutoFocus } = useReturnFocus(props.opener);
  const [text, setText] = useState(props.initial);
  const trimmed = text.trim();
  return (
    <Dialog.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className={overlay} />
        <Dialog.Content
          aria-describedby={undefined}
          className={box}
          onCloseAutoFocus={onCloseAutoFocus}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            field.current?.select();
          }}
        >
          <Dialog.Title className="font-semibold">{props.title}</Dialog.Title>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (trimmed) props.onSave(trimmed);
            }}
          >
            <input
              ref={field}
              aria-label={props.label}
              className="mt-3 w-full rounded-control border border-line bg-paper px-3 py-2"
              maxLength={props.maxLength}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <div className={row}>
              <Button onClick={() => props.onOpenChange(false)}>{props.cancelLabel}</Button>
              <Button look="primary" type="submit" disabled={!trimmed}>
                {props.saveLabel}
              </Button>
            </div>
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
