import type { UIMessage } from 'ai';
import { z } from 'zod';
import type { Dispute, InterviewOptions, Phase } from '../core/interview/interview.ts';
import type { MessageClass } from '../core/interview/message-class/classify-message.ts';
import type { QuestionGrade, Scores } from '../core/interview/question-grade.ts';
import type { InterviewView } from '../core/interview/view-interview.ts';

/** Longest reply accepted, in characters. */
export const MAX_REPLY_LENGTH = 20_000;

/** Most questions of one interview. */
const MAX_COUNT = 30;

const id = z.string().regex(/^[\w-]{1,64}$/, 'letters, digits, - and _ only, 64 at the most');
const questionReference = z.union([z.string().trim().min(1).max(200), z.int().positive()]).transform(String);
const locale = z.enum(['zh-CN', 'en']);

/** `POST /api/grades`; answered with a Grade. */
export const gradesRequest = z.strictObject({
  /** The question's id or number. */
  questionId: questionReference,
  reply: z.string().max(MAX_REPLY_LENGTH),
  locale: locale.optional(),
});

/** `POST /api/interviews` */
export const startInterviewRequest = z.strictObject({
  count: z.int().min(1).max(MAX_COUNT).optional(),
  topics: z.array(z.string().min(1).max(200)).max(100).optional(),
  /** Exactly these, by id or number; `count` and `topics` have no say then. */
  questionIds: z.array(questionReference).min(1).max(MAX_COUNT).optional(),
  mode: z.enum(['coach', 'exam']).optional(),
  persona: z.enum(['friendly', 'strict']).optional(),
  locale: locale.optional(),
  secondsPerQuestion: z.int().min(10).max(3600).optional(),
  seed: z.int().optional(),
});

/** `POST /api/interviews/:id/turns` */
export const turnRequest = z
  .strictObject({
    text: z.string().max(MAX_REPLY_LENGTH),
    /** One for each message; sent again, it gets the same answer and is not graded again. */
    clientTurnId: id,
    /** Time ran out, and `text` is the draft as it stood; then it may be blank. */
    timedOut: z.boolean().optional(),
    /** `state.turn` as the client has it: with it, a window that fell behind gets a 409. */
    seenTurn: z.int().min(0).optional(),
  })
  .refine(({ text, timedOut }) => timedOut || text.trim() !== '', {
    path: ['text'],
    message: 'the message is empty',
  });

/** `PUT /api/interviews/:id/grades/:questionId/points/:point/dispute` */
export const disputeRequest = z.strictObject({
  verdict: z.enum(['covered', 'partial', 'missed', 'contradicted']),
  note: z.string().trim().max(1000).optional(),
});

/** The `:id` of an interview's path. */
export const interviewParameter = z.object({ id });

export const disputeParameter = z.object({
  id,
  questionId: z.string().min(1).max(200),
  /** The point's index in its question. */
  point: z.coerce.number().int().positive().max(1000),
});

export interface InterviewMetadata {
  createdAt?: string;
  /** Of a learner's message. */
  messageClass?: MessageClass;
  /** Of a learner's message: the question under discussion. */
  questionId?: string;
  /** Of a learner's message that time cut off. */
  timedOut?: boolean;
}

/** `state` is transient: it stands beside the messages and never in them. */
export type InterviewData = { grade: QuestionGrade; state: InterviewView };

/**
 * What `useChat` holds. Each line of the interviewer is a text part, its kind in
 * `providerMetadata.duida.kind`; the grade comes before the words on it. `text` has all lines. The id of a
 * learner's message is its `clientTurnId`, which is also the `turnId` of a quote.
 */
export type InterviewMessage = UIMessage<InterviewMetadata, InterviewData> & { text: string };

/** `POST /api/interviews`, `GET /api/interviews/:id` */
export interface InterviewResponse {
  id: string;
  createdAt: string;
  updatedAt: string;
  options: InterviewOptions;
  state: InterviewView;
  messages: InterviewMessage[];
  disputes: Dispute[];
  /** The message that is being graded: send it again to be told the result. */
  pending?: { clientTurnId: string; text: string };
}

/** `GET /api/interviews`, one each */
export interface InterviewListItem {
  id: string;
  createdAt: string;
  updatedAt: string;
  options: InterviewOptions;
  phase: Phase;
  /** How many questions there are, were asked, and were answered. */
  count: number;
  asked: number;
  answered: number;
  topics: string[];
  scores?: Scores;
}

/** `POST /api/interviews/:id/turns` with `Accept: application/json`; `messages` is what the interviewer says. */
export interface TurnResponse {
  messages: InterviewMessage[];
  grade?: QuestionGrade;
  state: InterviewView;
}

/** `POST /api/interviews/:id/end` */
export interface EndResponse {
  id: string;
  messages: InterviewMessage[];
  state: InterviewView;
}
