import { type RefObject, useRef } from 'react';

/**
 * Handlers for an overlay that no trigger of its own opens: when it closes, the focus goes back to where it was, or to
 * `target` where that is known better (a menu that opened the overlay is gone by then).
 */
export function useReturnFocus(target?: RefObject<HTMLElement | null>): {
  onOpenAutoFocus: () => void;
  onCloseAutoFocus: (event: Event) => void;
} {
  const before = useRef<Element>(null);
  return {
    onOpenAutoFocus: () => {
      before.current = document.activeElement;
    },
    onCloseAutoFocus: (event) => {
      event.preventDefault();
      const element = target?.current ?? before.current;
      if (element instanceof HTMLElement && element.isConnected) element.focus();
    },
  };
}
