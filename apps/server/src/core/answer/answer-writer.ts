import type { Passage, Span } from '../corpus/document.ts';
import type { Citation } from './answer-event.ts';
import type { QuestionPoint } from './answer-plan.ts';

/** What an answer is put together from, in order: a source before the text that cites it. */
export type AnswerPiece = { type: 'text'; text: string } | { type: 'source'; citation: Citation };

/** Collects text and numbers the sources it cites, each span once. */
export interface AnswerWriter {
  text(text: string): void;
  /** Quotes a point's statement with its citation. */
  statement(quoted: QuestionPoint): void;
  /** Names a point by its keyword, citing its statement. */
  keyword(quoted: QuestionPoint): void;
  /** Quotes a point's explanation with its citation; nothing when it has none. */
  explanation(quoted: QuestionPoint): void;
  passage(passage: Passage): void;
  pieces(): AnswerPiece[];
}

export function createAnswerWriter(): AnswerWriter {
  const pieces: AnswerPiece[] = [];
  const numbers = new Map<string, number>();

  const quote = (source: Omit<Citation, 'n'>, shown = source.text) => {
    const key = `${source.span.documentId}:${source.span.start}`;
    let n = numbers.get(key);
    if (n === undefined) {
      n = numbers.size + 1;
      numbers.set(key, n);
      pieces.push({ type: 'source', citation: { n, ...source } });
    }
    pieces.push({ type: 'text', text: `${shown}[${n}]` });
  };

  const sourceOf = ({ question, point }: QuestionPoint, span: Span, text: string): Omit<Citation, 'n'> => ({
    documentId: question.documentId,
    questionId: question.id,
    question: question.title,
    point: point.index,
    keyword: point.keyword,
    span,
    text,
  });

  return {
    text: (text) => {
      pieces.push({ type: 'text', text });
    },
    statement: (quoted) => quote(sourceOf(quoted, quoted.point.statementSpan, quoted.point.statement)),
    keyword: (quoted) =>
      quote(sourceOf(quoted, quoted.point.statementSpan, quoted.point.statement), quoted.point.keyword),
    explanation: (quoted) => {
      const { explanation, explanationSpan } = quoted.point;
      if (explanationSpan) quote(sourceOf(quoted, explanationSpan, explanation));
    },
    passage: ({ documentId, headings, span, text }) =>
      quote({ documentId, question: headings.at(-1) ?? '', span, text }),
    pieces: () => pieces,
  };
}
