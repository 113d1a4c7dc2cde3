import type { Interview, InterviewerMessage, Line, Turn } from '../core/interview/interview.ts';
import type { QuestionGrade } from '../core/interview/question-grade.ts';
import { viewInterview } from '../core/interview/view-interview.ts';
import type { InterviewMessage, InterviewResponse } from './interview-contract.ts';

/** What goes with the text part of a line, streamed and stored alike. */
export const lineMetadata = ({ kind }: Line) => ({ duida: { kind } });

/** What the interviewer said, as `useChat` would hold it. */
export function interviewerMessage(
  { id, lines, createdAt }: InterviewerMessage,
  grade?: QuestionGrade,
): InterviewMessage {
  return {
    id,
    role: 'assistant',
    parts: [
      ...(grade ? [{ type: 'data-grade' as const, id: 'grade', data: grade }] : []),
      ...lines.map((line) => ({
        type: 'text' as const,
        text: line.text,
        providerMetadata: lineMetadata(line),
      })),
    ],
    text: lines.map(({ text }) => text).join('\n'),
    metadata: { createdAt },
  };
}

const learnerMessage = ({
  id,
  text,
  createdAt,
  messageClass,
  questionId,
  timedOut,
}: Turn): InterviewMessage => ({
  id,
  role: 'user',
  parts: [{ type: 'text', text }],
  text,
  metadata: { createdAt, messageClass, questionId, ...(timedOut && { timedOut }) },
});

/** An interview with all that was said. */
export function interviewResponse(interview: Interview, now: Date): InterviewResponse {
  const { id, createdAt, updatedAt, options, state, opening, turns, closing, disputes } = interview;
  const pending = turns.find((turn) => turn.id === state.heard?.turnId);
  return {
    id,
    createdAt,
    updatedAt,
    options,
    state: viewInterview(interview, state, now),
    messages: [
      interviewerMessage(opening),
      ...turns.flatMap((turn) => [
        learnerMessage(turn),
        ...(turn.result ? [interviewerMessage(turn.result.message, turn.result.grade)] : []),
      ]),
      ...(closing ? [interviewerMessage(closing)] : []),
    ],
    disputes,
    ...(pending && { pending: { clientTurnId: pending.id, text: pending.text } }),
  };
}
