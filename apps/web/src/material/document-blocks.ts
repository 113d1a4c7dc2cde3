/** A stretch of text that knows where in the document it stands. */
export interface PlacedText {
  text: string;
  start: number;
  strong: boolean;
}

/** A line of a Markdown document, read as far as reading it as a book needs. */
export interface DocumentBlock {
  kind: 'heading' | 'item' | 'paragraph';
  /** 1–6 for a heading, the depth from 0 for an item, 0 for a paragraph. */
  level: number;
  /** The item's own sign, such as `1.`; empty for a bullet and for what is no item. */
  sign: string;
  start: number;
  pieces: PlacedText[];
}

const LINE = /[^\n]+/g;
const HEADING = /^(#{1,6})\s+/;
const ITEM = /^(\s*)(?:[-*+]|(\d{1,4}[.)、]))\s+/;
const STRONG = /\*\*([^*]+)\*\*/g;

/**
 * Takes a Markdown document apart line by line and keeps every offset, so that a Span can be shown in it. Signs of
 * headings, lists and bold type are read and left out; whatever else there is stays as it is written.
 */
export function documentBlocks(text: string): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  for (const line of text.matchAll(LINE)) {
    if (line[0].trim() === '') continue;
    blocks.push(blockOf(line[0], line.index));
  }
  return blocks;
}

function blockOf(line: string, start: number): DocumentBlock {
  const heading = HEADING.exec(line);
  if (heading) {
    const level = heading[1]?.length ?? 1;
    return { kind: 'heading', level, sign: '', start, pieces: piecesOf(line, heading[0].length, start) };
  }
  const item = ITEM.exec(line);
  if (item) {
    const level = Math.floor((item[1]?.length ?? 0) / 2);
    return { kind: 'item', level, sign: item[2] ?? '', start, pieces: piecesOf(line, item[0].length, start) };
  }
  const indent = line.length - line.trimStart().length;
  return { kind: 'paragraph', level: 0, sign: '', start, pieces: piecesOf(line, indent, start) };
}

function piecesOf(line: string, from: number, start: number): PlacedText[] {
  const pieces: PlacedText[] = [];
  let end = from;
  const push = (to: number, strong: boolean) => {
    if (to > end) pieces.push({ text: line.slice(end, to), start: start + end, strong });
  };
  for (const match of line.matchAll(STRONG)) {
    if (match.index < from) continue;
    push(match.index, false);
    end = match.index + 2;
    push(match.index + match[0].length - 2, true);
    end = match.index + match[0].length;
  }
  push(line.length, false);
  return pieces;
}
