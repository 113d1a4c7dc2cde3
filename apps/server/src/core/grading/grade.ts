import type { EngineName } from '../answer/answer-event.ts';
import type { Question } from '../corpus/document.ts';

export type Locale = 'zh-CN' | 'en';

export type Verdict = 'covered' | 'partial' | 'missed' | 'contradicted';

/** What is odd about a reply as a whole. */
export type GradeFlag =
  | 'copied-question'
  | 'copied-reference'
  | 'keywords-only'
  | 'off-topic'
  | 'injection'
  | 'empty';

/** Words of a reply: `reply.slice(start, end) === text`. */
export interface Quote {
  text: string;
  start: number;
  end: number;
}

/** The verdict on one reference point. */
export interface PointGrade {
  /** The point's index in its question, from 1. */
  index: number;
  keyword: string;
  verdict: Verdict;
  /** The words that decided it; absent only where the point is missed. */
  quote?: Quote;
  /** The point's statement in the material. */
  reference: string;
  /** One line for the learner. */
  advice: string;
  /** Why: the wording of the point that the quoted words come closest to, and how close, 0 to 1. */
  because?: { wording: string; similarity: number };
  /** Set where two graders disagree and neither could be confirmed: the other one's verdict. */
  uncertain?: { verdict: Verdict; grader: string };
}

export interface Grade {
  questionId: string;
  /** 0 to 100, computed from the verdicts. */
  score: number;
  points: PointGrade[];
  flags: GradeFlag[];
  /** A sentence or two on the reply as a whole. */
  feedback: string;
  grader: {
    engine: EngineName;
    name: string;
    /** Of the rules, or of the prompt. */
    version: string;
    model?: string;
    /** Set when the built-in grader stepped in for a model that failed. */
    fallback?: boolean;
  };
}

export interface GradeRequest {
  question: Question;
  /** As the learner wrote it. */
  reply: string;
  locale: Locale;
  signal?: AbortSignal;
}

/**
 * Grades a reply against a question's reference points.
 * @throws AppError `model-*` when a model was needed and failed.
 */
export type GradeReply = (request: GradeRequest) => Promise<Grade>;
