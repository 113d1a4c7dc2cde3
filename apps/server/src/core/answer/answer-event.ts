import type { Span } from '../corpus/document.ts';

/** A quotation of the material, as it stood when the answer was made. */
export interface Citation {
  /** The number in the answer's text, from 1. */
  n: number;
  documentId: string;
  /** Absent when the source is prose outside any question. */
  questionId?: string;
  /** The question's title, or the heading the prose stands under. */
  question: string;
  /** The point's index in its question. */
  point?: number;
  /** What names the point; it stands before the quoted text. */
  keyword?: string;
  span: Span;
  /** The quoted text: what stands at `span`. */
  text: string;
}

export interface QuestionReference {
  questionId: string;
  title: string;
}

export type EngineName = 'built-in' | 'llm';

export interface AnswerOutcome {
  engine: EngineName;
  /** The model that wrote it; absent for the built-in engine. */
  model?: string;
  abstained: boolean;
  /** Set when the learner asked the built-in engine to step in for a model that failed. */
  fallback?: boolean;
}

/**
 * What happens while an answer is made, in this order: stages, then every source (before the text that
 * cites it), text, suggestions, one outcome.
 */
export type AnswerEvent =
  | { type: 'stage'; stage: 'retrieving' | 'composing' }
  | { type: 'source'; citation: Citation }
  | { type: 'text-delta'; text: string }
  | { type: 'suggestions'; suggestions: QuestionReference[] }
  | { type: 'outcome'; outcome: AnswerOutcome };
