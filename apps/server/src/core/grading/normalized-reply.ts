import { normalize } from '../text/normalize.ts';

/** A text in the spelling used for matching that still knows where each of its characters stood. */
export interface NormalizedReply {
  /** As `normalize` spells it, or character by character where that cannot be followed. */
  text: string;
  /** The offsets in the original of what lies between two offsets of `text`. */
  originalRange(start: number, end: number): { start: number; end: number };
}

/** A character with the marks that combine with it: what full-width folding may change as a whole. */
const CLUSTER = /[^\p{M}]\p{M}*|\p{M}+/gu;

/** Normalises a reply; offsets are UTF-16 on both sides. */
export function normalizeReply(reply: string): NormalizedReply {
  const origins: { start: number; end: number }[] = [];
  let folded = '';
  for (const match of reply.matchAll(CLUSTER)) {
    const origin = { start: match.index, end: match.index + match[0].length };
    const piece = match[0].normalize('NFKC').toLowerCase();
    for (let index = 0; index < piece.length; index++) origins.push(origin);
    folded += piece;
  }
  const text = simplified(folded);
  return {
    text,
    originalRange: (start, end) => {
      const first = origins[start];
      const last = origins[end - 1];
      return first && last ? { start: first.start, end: last.end } : { start: 0, end: 0 };
    },
  };
}

/** In simplified characters, without a change of length. */
function simplified(folded: string): string {
  const whole = normalize(folded);
  if (whole.length === folded.length) return whole;
  return Array.from(folded, (character) => {
    const single = normalize(character);
    return single.length === character.length ? single : character;
  }).join('');
}
