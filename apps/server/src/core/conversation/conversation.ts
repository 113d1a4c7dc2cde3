import type { AnswerOutcome, Citation, QuestionReference } from '../answer/answer-event.ts';

/**
 * `streaming` while it is being written; `stopped` when the learner or a closed connection ended it early;
 * `failed` when the model did; `interrupted` when the server went away in the middle.
 */
export type MessageStatus = 'streaming' | 'complete' | 'stopped' | 'failed' | 'interrupted';

export interface UserMessage {
  id: string;
  role: 'user';
  text: string;
  createdAt: string;
}

export interface AssistantMessage {
  id: string;
  role: 'assistant';
  text: string;
  /** Snapshots: they stay readable when the material changes. */
  citations: Citation[];
  suggestions: QuestionReference[];
  status: MessageStatus;
  outcome?: AnswerOutcome;
  /** What went wrong, in words for the learner; with status `failed` only. */
  error?: { code: string; message: string };
  createdAt: string;
}

export type Message = UserMessage | AssistantMessage;

export interface ConversationSummary {
  id: string;
  title: string;
  createdAt: string;
  updatedAt: string;
}

export interface Conversation extends ConversationSummary {
  messages: Message[];
}
