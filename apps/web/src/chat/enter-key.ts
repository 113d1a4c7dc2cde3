import type { KeyboardEvent } from 'react';

/** An input method reports the Enter that picks a word with this code, in Safari after the composition has ended. */
const COMPOSING_KEY_CODE = 229;

/** Whether a key press means "send": Enter alone, and not one that belongs to an input method. */
export const isSendKey = ({ key, keyCode, shiftKey, nativeEvent }: KeyboardEvent): boolean =>
  key === 'Enter' && !shiftKey && !nativeEvent.isComposing && keyCode !== COMPOSING_KEY_CODE;
