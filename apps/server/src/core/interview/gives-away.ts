import type { Point } from '../corpus/document.ts';
import type { Glossary } from '../text/glossary.ts';
import { normalize } from '../text/normalize.ts';
import { runsOf, stem } from '../text/tokenize.ts';

/** A run of the statement that is this long says what only the statement says. */
const STATEMENT_RUN = 4;
const FUNCTION_PAIR = /^(?:的|和|与|及|在|对|了|等)|(?:的|和|与|及|在|对|了|等)$/;

/** What stands between the things that a statement lists: “如剪枝、量化等”. */
const LIST_SEPARATOR = /[、，,。；;：:（）()]|以及|例如|比如|或者|如|和|或|与|及|等/;

/**
 * Whether a text holds words of the point: two characters in a row or a Latin word of its keyword, four in a
 * row, a short item or a Latin word of its statement, or another word for the keyword. Words of the question
 * itself do not count.
 */
export function givesAway(text: string, point: Point, title: string, glossary?: Glossary): boolean {
  const said = normalize(text);
  const asked = normalize(title);
  const isTelling = (piece: string): boolean => said.includes(piece) && !asked.includes(piece);
  const keyword = normalize(point.keyword);
  if (piecesOf(keyword, 2).some((piece) => !FUNCTION_PAIR.test(piece) && isTelling(piece))) return true;
  const statement = normalize(point.statement);
  const items = statement.split(LIST_SEPARATOR).map((item) => item.trim());
  if (items.some((item) => /^\p{Script=Han}{2,4}$/u.test(item) && isTelling(item))) return true;
  if (piecesOf(statement, STATEMENT_RUN).some(isTelling)) return true;
  if (!glossary) return false;
  const known = new Set(glossary.conceptsIn(asked));
  const concepts = new Set(glossary.conceptsIn(keyword).filter((concept) => !known.has(concept)));
  return glossary.conceptsIn(said).some((concept) => concepts.has(concept));
}

/** Every run of so many Han characters, and the stems of the Latin words. */
function piecesOf(normalized: string, length: number): string[] {
  return runsOf(normalized).flatMap(({ text, isHan }) => {
    if (!isHan) return text.length > 1 && !/^\d+$/.test(text) ? [stem(text)] : [];
    const characters = Array.from(text);
    if (characters.length <= length) return characters.length > 1 ? [text] : [];
    return characters.slice(length - 1).map((_, start) => characters.slice(start, start + length).join(''));
  });
}
