import type { LineKind } from '@duida/server/core/interview/interview';
import type { QuestionGrade } from '@duida/server/core/interview/question-grade';
import type { InterviewData, InterviewMetadata } from '@duida/server/http/interview-contract';
import type { UIMessage } from 'ai';

/** A message as this page holds it; one that was just sent has no metadata of the server's yet. */
export type TurnMessage = UIMessage<InterviewMetadata, InterviewData>;

/** Something that the interviewer says. */
export interface SpokenLine {
  kind: LineKind | undefined;
  text: string;
}

/** What the interviewer says in a message, line by line. */
export const linesOf = (message: TurnMessage): SpokenLine[] =>
  message.parts.flatMap((part) =>
    part.type === 'text' && part.text !== ''
      ? [{ kind: kindOf(part.providerMetadata?.duida), text: part.text }]
      : [],
  );

export const textOf = (message: TurnMessage): string =>
  linesOf(message)
    .map(({ text }) => text)
    .join('\n');

export const gradeIn = (message: TurnMessage): QuestionGrade | undefined =>
  message.parts.find((part) => part.type === 'data-grade')?.data;

/** The latest grade of each question, and the message that brought it. */
export function latestGrades(
  messages: readonly TurnMessage[],
): Map<string, { grade: QuestionGrade; messageId: string }> {
  const grades = new Map<string, { grade: QuestionGrade; messageId: string }>();
  for (const message of messages) {
    const grade = gradeIn(message);
    if (grade) grades.set(grade.questionId, { grade, messageId: message.id });
  }
  return grades;
}

const KINDS: Record<LineKind, true> = {
  greeting: true,
  question: true,
  comment: true,
  probe: true,
  hint: true,
  clarification: true,
  repeat: true,
  offer: true,
  aside: true,
  reference: true,
  notice: true,
  closing: true,
};

const isKind = (value: unknown): value is LineKind => typeof value === 'string' && value in KINDS;

/** A part's metadata is typed as JSON of whatever kind: this reads what the contract promises. */
function kindOf(metadata: unknown): LineKind | undefined {
  if (typeof metadata !== 'object' || metadata === null || !('kind' in metadata)) return undefined;
  return isKind(metadata.kind) ? metadata.kind : undefined;
}
