import type { Kysely } from 'kysely';
import type { MessageStatus } from '../../../core/conversation/conversation.ts';
import type { Verdict } from '../../../core/grading/grade.ts';
import type { MessageClass } from '../../../core/interview/message-class/classify-message.ts';

/** The tables as the newest migration leaves them. Times are ISO 8601 in UTC. */
export interface DatabaseSchema {
  conversation: ConversationTable;
  message: MessageTable;
  interview: InterviewTable;
  interview_turn: InterviewTurnTable;
  interview_dispute: InterviewDisputeTable;
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

export interface InterviewTable {
  id: string;
  created_at: string;
  updated_at: string;
  /** Counts the writes. */
  revision: number;
  /** JSON: InterviewOptions */
  options: string;
  /** JSON: InterviewQuestion[], as they were when it began. */
  questions: string;
  /** JSON: InterviewState, with the grades */
  state: string;
  /** JSON: InterviewerMessage */
  opening: string;
  /** JSON: InterviewerMessage; when it was ended early. */
  closing: string | null;
}

export interface InterviewTurnTable {
  interview_id: string;
  /** Made by the client; unique in its interview. */
  id: string;
  /** Orders the turns of an interview; counts from 1. */
  position: number;
  question_id: string;
  text: string;
  message_class: MessageClass;
  /** 1 or 0 */
  timed_out: number;
  created_at: string;
  reply_id: string;
  /** JSON: TurnResult; null while the reply waits for its grade. */
  result: string | null;
}

export interface InterviewDisputeTable {
  interview_id: string;
  question_id: string;
  point: number;
  verdict: Verdict;
  note: string;
  created_at: string;
}

/** An open database; `destroy()` closes it. */
export type Database = Kysely<DatabaseSchema>;
