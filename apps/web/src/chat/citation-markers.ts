/** A stretch of an answer's text: words, or a citation marker such as `[3]` or, unverified, `[3?]`. */
export type AnswerSegment =
  | { type: 'text'; text: string }
  | { type: 'citation'; number: number; unverified: boolean };

const MARKER = /\[(\d{1,3})(\?)?\]/g;
const HALF_MARKER = /\[(?:\d{1,3}\??)?$/;

/** Splits an answer's text at its citation markers; nothing is lost in between. */
export function splitAtMarkers(text: string): AnswerSegment[] {
  const segments: AnswerSegment[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKER)) {
    if (match.index > end) segments.push({ type: 'text', text: text.slice(end, match.index) });
    segments.push({ type: 'citation', number: Number(match[1]), unverified: match[2] === '?' });
    end = match.index + match[0].length;
  }
  if (end < text.length) segments.push({ type: 'text', text: text.slice(end) });
  return segments;
}

/** What of a text still arriving can be shown: a marker that is only half here waits for its other half. */
export const holdBackHalfMarker = (text: string): string => text.replace(HALF_MARKER, '');

/** The text without its markers, for reading aloud. */
export const withoutMarkers = (text: string): string => text.replace(MARKER, '');
