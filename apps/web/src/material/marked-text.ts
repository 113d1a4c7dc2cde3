import type { Span } from '@duida/server/core/corpus/document';

export interface TextRun {
  text: string;
  marked: boolean;
}

/** What a citation points at: a place in a document and the words that stood there. */
export interface Quote {
  span: Span;
  text: string;
}

/**
 * Splits the text that stands at `place` so that what the quote covers is marked. Offsets decide while the text is
 * the document's own, letter for letter; after that the quoted words are looked for.
 */
export function markQuote(text: string, place: Span, quote: Quote | undefined): TextRun[] {
  if (!quote || quote.span.documentId !== place.documentId) return [{ text, marked: false }];
  const overlaps = quote.span.start < place.end && quote.span.end > place.start;
  if (overlaps && text.length === place.end - place.start)
    return splitAt(text, quote.span.start - place.start, quote.span.end - place.start);
  const found = text.indexOf(quote.text.trim());
  if (overlaps && found >= 0 && quote.text.trim())
    return splitAt(text, found, found + quote.text.trim().length);
  return [{ text, marked: overlaps }];
}

/** The text before, within and after `start`–`end`, which may lie outside of it; empty runs are left out. */
export function splitAt(text: string, start: number, end: number): TextRun[] {
  const from = Math.min(Math.max(0, start), text.length);
  const to = Math.min(Math.max(from, end), text.length);
  return [
    { text: text.slice(0, from), marked: false },
    { text: text.slice(from, to), marked: true },
    { text: text.slice(to), marked: false },
  ].filter((run) => run.text !== '');
}
