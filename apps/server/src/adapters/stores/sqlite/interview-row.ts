import type { Interview, InterviewSummary, Turn } from '../../../core/interview/interview.ts';
import type { InterviewTable, InterviewTurnTable } from './database-schema.ts';

export const toInterviewRow = (interview: Interview): InterviewTable => ({
  id: interview.id,
  created_at: interview.createdAt,
  updated_at: interview.updatedAt,
  revision: interview.revision,
  options: JSON.stringify(interview.options),
  questions: JSON.stringify(interview.questions),
  state: JSON.stringify(interview.state),
  opening: JSON.stringify(interview.opening),
  closing: interview.closing ? JSON.stringify(interview.closing) : null,
});

type SummaryColumns = Pick<
  InterviewTable,
  'id' | 'created_at' | 'updated_at' | 'options' | 'questions' | 'state'
>;

export const fromInterviewRow = (row: SummaryColumns): InterviewSummary => ({
  id: row.id,
  options: JSON.parse(row.options),
  questions: JSON.parse(row.questions),
  state: JSON.parse(row.state),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

/** What a turn says, as columns; its place and its interview are the store's to add. */
export const toTurnColumns = (turn: Turn): Omit<InterviewTurnTable, 'interview_id' | 'position'> => ({
  id: turn.id,
  question_id: turn.questionId,
  text: turn.text,
  message_class: turn.messageClass,
  timed_out: turn.timedOut ? 1 : 0,
  created_at: turn.createdAt,
  reply_id: turn.replyId,
  result: turn.result ? JSON.stringify(turn.result) : null,
});

export const fromTurnRow = (row: InterviewTurnTable): Turn => ({
  id: row.id,
  text: row.text,
  messageClass: row.message_class,
  timedOut: row.timed_out === 1,
  questionId: row.question_id,
  createdAt: row.created_at,
  replyId: row.reply_id,
  ...(row.result !== null && { result: JSON.parse(row.result) }),
});
