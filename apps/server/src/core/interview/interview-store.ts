import type {
  Dispute,
  Interview,
  InterviewerMessage,
  InterviewState,
  InterviewSummary,
  Turn,
} from './interview.ts';

/** One write to an interview: all of it, or nothing. */
export interface InterviewChange {
  /** The revision that was read; the write makes it one more. */
  revision: number;
  state: InterviewState;
  updatedAt: string;
  /** Appended, or put in the place of the one with its id. */
  turn?: Turn;
  closing?: InterviewerMessage;
}

/**
 * Keeps interviews. Every write is durable once its promise resolves, and all or nothing. What goes in and what
 * comes out are copies.
 */
export interface InterviewStore {
  /** Newest first by `updatedAt`, then by `createdAt`, then by id. */
  list(): Promise<InterviewSummary[]>;
  /** Whole: its turns in the order in which they were first put, its disputes by question and point. */
  find(id: string): Promise<Interview | undefined>;
  /** @throws AppError `conflict` when its id is taken. */
  create(interview: Interview): Promise<void>;
  /** @throws AppError `not-found`; `conflict` when somebody else has written since it was read. */
  update(id: string, change: InterviewChange): Promise<void>;
  /** Deletes it with its turns and disputes. @throws AppError `not-found`. */
  delete(id: string): Promise<void>;
  /** Keeps a dispute, in the place of one on the same point; the revision stays. @throws AppError `not-found`. */
  putDispute(id: string, dispute: Dispute): Promise<void>;
  /** @throws AppError `not-found` when there is no such interview or no such dispute. */
  deleteDispute(id: string, questionId: string, point: number): Promise<void>;
}
