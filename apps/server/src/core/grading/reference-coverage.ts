import { normalize } from '../text/normalize.ts';
import { tokenizeNormalized } from '../text/tokenize.ts';

export interface ReferenceReply {
  question: string;
  /** Model answers; the one that fits best counts. */
  references: readonly string[];
  reply: string;
}

/** Latin letters, digits and operators in a row, without spaces and brackets: O(n), 2^(n-1). */
const FORMULA = /[a-z0-9+\-*/^=<>.²]+/g;
const FORMULA_PIECE = 3;

/**
 * How much of a model answer a reply holds, 0 to 1: for questions that come with whole answers instead of points.
 * The question's own words earn nothing, and the first words found earn more than the last, because nobody repeats
 * a model answer to the letter: log(1 + found) / log(1 + wanted).
 */
export function referenceCoverage({ question, references, reply }: ReferenceReply): number {
  const given = piecesOf(question);
  const said = piecesOf(reply);
  const coverages = references.map((reference) => {
    const wanted = [...piecesOf(reference)].filter((piece) => !given.has(piece));
    const found = wanted.filter((piece) => said.has(piece));
    return wanted.length === 0 ? 0 : Math.log(1 + found.length) / Math.log(1 + wanted.length);
  });
  return Math.max(0, ...coverages);
}

function piecesOf(text: string): Set<string> {
  const normalized = normalize(text);
  const pieces = new Set(tokenizeNormalized(normalized));
  for (const [formula] of normalized.replace(/[\s()]/g, '').matchAll(FORMULA)) {
    const padded = `<${formula}>`;
    for (let start = 0; start + FORMULA_PIECE <= padded.length; start++) {
      pieces.add(`@${padded.slice(start, start + FORMULA_PIECE)}`);
    }
  }
  return pieces;
}
