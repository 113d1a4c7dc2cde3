import type { UIMessage } from 'ai';
import { z } from 'zod';
import type { Citation, EngineName, QuestionReference } from '../core/answer/answer-event.ts';
import type { MessageStatus } from '../core/conversation/conversation.ts';

/** Longest question accepted, in characters. */
export const MAX_QUESTION_LENGTH = 4000;

const id = z.string().regex(/^[\w-]{1,64}$/, 'letters, digits, - and _ only, 64 at the most');

const textPart = z.object({ type: z.literal('text'), text: z.string().max(MAX_QUESTION_LENGTH) });

/** `POST /api/chat`: the conversation's id and its last message only. */
export const chatRequest = z.strictObject({
  id,
  message: z.object({ id, role: z.literal('user'), parts: z.array(textPart).min(1).max(8) }),
  /** `regenerate-message` answers the message again; `messageId` is the assistant message that it replaces. */
  trigger: z.enum(['submit-message', 'regenerate-message']).optional(),
  messageId: id.optional(),
  /** `built-in` answers this one turn without the model: the learner's choice after a failure. */
  engine: z.literal('built-in').optional(),
});
export type ChatRequest = z.infer<typeof chatRequest>;

/** `POST /api/answers` */
export const answersRequest = z.strictObject({
  question: z.string().trim().min(1).max(MAX_QUESTION_LENGTH),
  history: z.array(z.string().max(MAX_QUESTION_LENGTH)).max(50).optional(),
});

export interface AnswersResponse {
  answer: string;
  citations: Citation[];
  abstained: boolean;
  suggestions: QuestionReference[];
  engine: EngineName;
  model?: string;
}

export const renameRequest = z.strictObject({ title: z.string().trim().min(1).max(200) });

export interface ChatMetadata {
  engine?: EngineName;
  model?: string;
  abstained?: boolean;
  fallback?: boolean;
  status?: MessageStatus;
  error?: { code: string; message: string };
  createdAt?: string;
}

/** Data parts beside the text; `stage` is transient, so it never enters the stored message. */
export type ChatData = {
  stage: { stage: 'retrieving' | 'composing' };
  suggestions: { suggestions: QuestionReference[] };
};

/**
 * What `useChat` holds. A source is a `source-document` part: `sourceId` is its number, `title` the question,
 * `providerMetadata.duida` the whole Citation. In the text `[3]` cites it; `[3?]` is a citation of the model
 * that its source does not support.
 */
export type ChatMessage = UIMessage<ChatMetadata, ChatData>;

export interface QuestionSummary {
  id: string;
  number: number;
  title: string;
  topic: string;
  /** How many reference points it has. */
  points: number;
  documentId: string;
}

export interface ReadyResponse {
  status: 'ready' | 'starting' | 'failed';
  engine: { answer: EngineName; grade: EngineName; embeddings: string; model?: string };
  index: { documents: number; questions: number; points: number; chunks: number; generation: string | null };
  /** What the start is doing, or why it failed; for people. */
  message?: string;
}

export interface ErrorResponse {
  error: { code: string; message: string; details?: unknown };
}
