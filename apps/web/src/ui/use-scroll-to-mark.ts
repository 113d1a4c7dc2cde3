import { type RefObject, useLayoutEffect } from 'react';

/**
 * Scrolls an element, whenever `key` changes, so that its first marked words are in sight: with all that stands above
 * them where that fits, else at a third of its height.
 */
export function useScrollToMark(scroller: RefObject<HTMLElement | null>, key: unknown): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    const mark = element?.querySelector('mark');
    if (!element || !mark || key === undefined) return;
    const place = mark.getBoundingClientRect();
    const fromTop = place.top - element.getBoundingClientRect().top + element.scrollTop;
    const fits = fromTop + place.height < element.clientHeight * 0.8;
    element.scrollTop = fits ? 0 : fromTop - element.clientHeight / 3;
  }, [scroller, key]);
}
