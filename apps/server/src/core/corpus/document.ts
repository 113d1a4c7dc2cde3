/** Character offsets (UTF-16, end exclusive) into the text of a Document. */
export interface Span {
  documentId: string;
  start: number;
  end: number;
}

/** A source file, as the parsers see it. */
export interface Document {
  /** Stable and URL-safe; made from the file's name. */
  id: string;
  fileName: string;
  /** The first heading, or the file's name. */
  title: string;
  text: string;
}

/** One reference point of a Question. */
export interface Point {
  id: string;
  questionId: string;
  /** Counts from 1 in the answer's own order. */
  index: number;
  keyword: string;
  statement: string;
  /** Why it matters; empty where the material gives none. */
  explanation: string;
  statementSpan: Span;
  explanationSpan?: Span;
}

/** An interview question with its reference points. */
export interface Question {
  id: string;
  documentId: string;
  number: number;
  title: string;
  /** From its heading to the end of its explanations. */
  span: Span;
  titleSpan: Span;
  points: Point[];
}

/** A piece of prose that belongs to no question. */
export interface Passage {
  id: string;
  documentId: string;
  /** The headings it stands under, outermost first. */
  headings: string[];
  text: string;
  span: Span;
}

/** Everything found in one Document. */
export interface ParsedDocument {
  document: Document;
  questions: Question[];
  passages: Passage[];
  /** Sections that looked like a question but could not be read as one; they are kept as passages. */
  irregularities: { span: Span; reason: string }[];
}

export const textOf = (document: Document, span: Span): string => document.text.slice(span.start, span.end);
