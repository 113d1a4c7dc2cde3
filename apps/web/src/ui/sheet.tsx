import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from './button.tsx';
import { useReturnFocus } from './use-return-focus.ts';

type Side = 'left' | 'right' | 'bottom';

const sides: Record<Side, string> = {
  left: 'inset-y-0 left-0 w-[min(20rem,88vw)] border-r animate-from-left',
  right: 'inset-y-0 right-0 w-[min(26.25rem,92vw)] border-l animate-from-right',
  bottom: 'inset-x-0 bottom-0 h-[82dvh] rounded-t-card border-t animate-from-below',
};

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  side: Side;
  title: string;
  closeLabel: string;
  /** Leave out the title row when what is inside brings its own. */
  bare?: boolean;
  children: ReactNode;
}

/** A panel that slides over the page, holds the focus and gives it back. */
export function Sheet({ open, onOpenChange, side, title, closeLabel, bare = false, children }: Props) {
  const returnFocus = useReturnFocus();
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-20 animate-appear bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          {...returnFocus}
          className={`fixed z-30 flex flex-col border-line bg-paper shadow-float ${sides[side]}`}
        >
          {bare ? (
            <Dialog.Title className="sr-only">{title}</Dialog.Title>
          ) : (
            <div className="flex items-center justify-between py-2 pr-2 pl-4">
              <Dialog.Title className="font-semibold">{title}</Dialog.Title>
              <Dialog.Close asChild>
                <IconButton label={closeLabel}>
                  <X className="size-4.5" aria-hidden />
                </IconButton>
              </Dialog.Close>
            </div>
          )}
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
