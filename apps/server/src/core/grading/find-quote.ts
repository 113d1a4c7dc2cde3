import type { Question } from '../corpus/document.ts';
import { normalize } from '../text/normalize.ts';
import type { Quote } from './grade.ts';
import { ordersGrader } from './grading-orders.ts';
import { normalizeReply } from './normalized-reply.ts';
import { readUnits } from './reply-units.ts';

const MIN_LETTERS = 2;
const LETTER = /[\p{L}\p{N}]/u;
/** What a model may put around the words it quotes. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** Looks up words in a reply, wherever they may count. */
export interface QuotableReply {
  /** Nothing in it can be quoted. */
  isEmpty: boolean;
  /**
   * The words as they stand in the reply; spacing, full width, case and the form of characters and quotation
   * marks may differ. Undefined for words that are not there, that give orders to the grader, or that the
   * question itself says.
   */
  find(quote: string): Quote | undefined;
}

/** Prepares a reply to a question for the quotes from it. */
export function createQuotableReply(reply: string, question: Question): QuotableReply {
  const read = normalizeReply(reply);
  const units = readUnits(read.text).flat();
  const orders = units.filter(({ text }) => ordersGrader(text));
  const title = lettersOf(normalize(question.title));
  const searched = compact(read.text);

  return {
    isEmpty: orders.length === units.length,
    find(quote) {
      const wanted = compact(normalizeReply(quote).text.replace(AROUND, '')).text;
      const letters = lettersOf(wanted);
      if (letters.length < MIN_LETTERS || title.includes(letters)) return undefined;
      for (let at = searched.text.indexOf(wanted); at >= 0; at = searched.text.indexOf(wanted, at + 1)) {
        const start = searched.offsets[at] ?? 0;
        const end = (searched.offsets[at + wanted.length - 1] ?? 0) + 1;
        if (orders.some((order) => order.start < end && start < order.end)) continue;
        const range = read.originalRange(start, end);
        return { text: reply.slice(range.start, range.end), ...range };
      }
      return undefined;
    },
  };
}

const lettersOf = (text: string): string =>
  Array.from(text)
    .filter((letter) => LETTER.test(letter))
    .join('');

/** Without spaces and with one form of quotation marks; `offsets` tells where each UTF-16 unit stood. */
function compact(normalized: string): { text: string; offsets: number[] } {
  const offsets: number[] = [];
  let text = '';
  for (let offset = 0; offset < normalized.length; offset++) {
    const unit = normalized.charAt(offset);
    if (/\s/.test(unit)) continue;
    offsets.push(offset);
    text += unit.replace(/[‘’]/, "'").replace(/[“”「」]/, '"');
  }
  return { text, offsets };
}
