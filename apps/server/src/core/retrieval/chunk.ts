import type { Span } from '../corpus/document.ts';

/** What is indexed: a question, one of its points, or a passage of prose. */
export interface Chunk {
  id: string;
  kind: 'question' | 'point' | 'passage';
  /** The question that a point belongs to. */
  parentId?: string;
  span: Span;
  /** What names it: a question's title, a point's keyword, a passage's headings. */
  title: string;
  /** What it says. */
  body: string;
  /** Other ways to ask for it or to say it. */
  wordings: string[];
}
