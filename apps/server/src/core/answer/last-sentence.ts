const CONTENT = /[\p{L}\p{N}]/u;
const END = /[。！？!?]/;
const OPENERS = '「『“';
const CLOSERS = '」』”';

/**
 * The last sentence of a line that says something; a quotation is never cut in two.
 * A list number, bullet or heading mark in front is left out.
 */
export function lastSentence(text: string): string {
  const line = text.replace(/^\s*(?:[-*+•>|]|#{1,6}|\d{1,2}[.)、．])\s+/, '');
  let start = 0;
  let last = '';
  for (const end of sentenceEnds(line)) {
    const sentence = line.slice(start, end);
    if (CONTENT.test(sentence)) last = sentence;
    start = end;
  }
  return last.trim();
}

function* sentenceEnds(line: string): Generator<number> {
  let depth = 0;
  let inPlainQuotes = false;
  for (let index = 0; index < line.length; index++) {
    const character = line.charAt(index);
    if (OPENERS.includes(character)) depth++;
    else if (CLOSERS.includes(character)) depth = Math.max(0, depth - 1);
    else if (character === '"') inPlainQuotes = !inPlainQuotes;
    else if (depth === 0 && !inPlainQuotes) {
      const isFullStop = character === '.' && /^\s/.test(line.slice(index + 1));
      if (END.test(character) || isFullStop) yield index + 1;
    }
  }
  yield line.length;
}
