import type { Kysely } from 'kysely';
import type { MessageStatus } from '../../../core/conversation/conversation.ts';

/** The tables as the newest migration leaves them. Times are ISO 8601 in UTC. */
export interface DatabaseSchema {
  conversation: ConversationTable;
  message: MessageTable;
}

export interface ConversationTable {
  id: string;
  title: string;
  created_at: string;
  updated_at: string;
}

export interface MessageTable {
  id: string;
  conversation_id: string;
  /** Orders the messages of a conversation; counts from 1. */
  position: number;
  role: 'user' | 'assistant';
  text: string;
  created_at: string;
  /** Always `complete` for the learner's messages, which also have nothing in the columns below. */
  status: MessageStatus;
  /** JSON: Citation[] */
  citations: string;
  /** JSON: QuestionReference[] */
  suggestions: string;
  /** JSON: AnswerOutcome */
  outcome: string | null;
  /** JSON: { code, message } */
  error: string | null;
}

/** An open database; `destroy()` closes it. */
export type Database = Kysely<DatabaseSchema>;
