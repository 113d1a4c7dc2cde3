import type { UIMessage } from 'ai';
import { z } from 'zod';
import type { Citation, EngineName, QuestionReference } from '../core/answer/answer-event.ts';
import type { ConversationSummary, MessageStatus } from '../core/conversation/conversation.ts';
import type { Document, Question } from '../core/corpus/document.ts';

/** Longest question accepted, in characters. */
export const MAX_QUESTION_LENGTH = 4000;

const id = z.string().regex(/^[\w-]{1,64}$/, 'letters, digits, - and _ only, 64 at the most');

const textPart = z.object({ type: z.literal('text'), text: z.string().max(MAX_QUESTION_LENGTH) });

/** The question in a message: its text parts, one a line. */
export const textOfParts = (parts: { text: string }[]): string =>
  parts
    .map(({ text }) => text)
    .join('\n')
    .trim();

const userMessage = z.object({
  id,
  role: z.literal('user'),
  parts: z
    .array(textPart)
    .min(1)
    .max(8)
    .refine((parts) => textOfParts(parts) !== '', 'the question is empty')
    .refine((parts) => textOfParts(parts).length <= MAX_QUESTION_LENGTH, 'the question is too long'),
});

/** `POST /api/chat`: the conversation's id and its last message only. */
export const chatRequest = z.strictObject({
  id,
  message: userMessage,
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

/** The `:id` of a conversation's path. */
export const conversationParameter = z.object({ id });

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

/** `GET /api/conversations/:id` */
export interface ConversationResponse extends ConversationSummary {
  messages: ChatMessage[];
}

export interface QuestionSummary {
  id: string;
  number: number;
  title: string;
  topic: string;
  /** How many reference points it has. */
  points: number;
  documentId: string;
}

/** `GET /api/questions/:id` */
export interface QuestionResponse extends Question {
  topic: string;
  /** Other questions that ask the same. */
  duplicates: QuestionReference[];
}

export interface DocumentSummary {
  id: string;
  fileName: string;
  title: string;
  /** How much was found in it. */
  questions: number;
  passages: number;
}

/** `GET /api/documents/:id`: the text that every Span counts in. */
export type DocumentResponse = Document;

export interface ReadyResponse {
  status: 'ready' | 'starting';
  engine: { answer: EngineName; grade: EngineName; embeddings: string; model?: string };
  index: { documents: number; questions: number; points: number; chunks: number; generation: string | null };
  /** What the start is doing, for people. */
  message?: string;
}

export interface ErrorResponse {
  error: { code: string; message: string; details?: unknown };
}
