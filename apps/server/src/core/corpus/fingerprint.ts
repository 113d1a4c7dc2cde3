import { hashText } from '../text/hash-text.ts';
import { normalize } from '../text/normalize.ts';

/** Eight hexadecimal digits that tell whether a text is still the one that something was written for. */
export const fingerprintOf = (text: string): string =>
  hashText(normalize(text)).toString(16).padStart(8, '0');
