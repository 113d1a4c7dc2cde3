import type { KeyboardEvent } from 'react';
import { useMediaQuery } from './use-media-query.ts';

/** An input method reports the Enter that picks a word with this code, in Safari after the composition has ended. */
const COMPOSING_KEY_CODE = 229;

/** A keyboard on the screen has no Shift + Enter: there Enter makes a new line, and the button sends. */
const touch = '(pointer: coarse)';

/** Whether Enter alone sends what is being written. */
export const useEnterSends = (): boolean => !useMediaQuery(touch);

/**
 * Whether a key press means "send": Enter that is not an input method's, without Shift; where the screen is the
 * keyboard only with Ctrl or Cmd, which takes a real one.
 */
export const isSendKey = ({
  key,
  keyCode,
  shiftKey,
  ctrlKey,
  metaKey,
  nativeEvent,
}: KeyboardEvent): boolean =>
  key === 'Enter' &&
  !shiftKey &&
  !nativeEvent.isComposing &&
  keyCode !== COMPOSING_KEY_CODE &&
  (ctrlKey || metaKey || !window.matchMedia(touch).matches);
