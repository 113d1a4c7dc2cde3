import type { AnswerEvent, EngineName } from './answer-event.ts';

/** A turn that came before, as the learner typed it and as it was answered. */
export interface PastTurn {
  question: string;
  /** Absent where only the questions are known. */
  answer?: string;
}

export interface AnswerRequest {
  question: string;
  /** Oldest first. */
  history: PastTurn[];
  /** Asks for one engine instead of the configured one: the learner's choice after a failure. */
  engine?: EngineName;
  signal?: AbortSignal;
}

/**
 * Answers a question about the material, streaming.
 * @throws AppError `model-*` when the LLM engine fails; what was yielded before stays valid.
 */
export type AnswerQuestion = (request: AnswerRequest) => AsyncIterable<AnswerEvent>;
