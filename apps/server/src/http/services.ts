import type { AnswerQuestion } from '../core/answer/answer-question.ts';
import type { ConversationStore } from '../core/conversation/conversation-store.ts';
import type { Converse } from '../core/conversation/converse.ts';
import type { Material } from '../core/corpus/material.ts';
import type { GradeReply } from '../core/grading/grade.ts';
import type { Interviewer } from '../core/interview/interviewer.ts';

/** The use cases and stores that the routes call. */
export interface Services {
  converse: Converse;
  answerQuestion: AnswerQuestion;
  conversations: ConversationStore;
  material: Material;
  gradeReply: GradeReply;
  interviewer: Interviewer;
}

/** @throws AppError `not-ready` while the server is starting. */
export type GetServices = () => Services;

/** Looks up the file that a Document came from. */
export function fileNames({ documents }: Material): (documentId: string) => string | undefined {
  const names = new Map(documents.map(({ id, fileName }) => [id, fileName]));
  return (documentId) => names.get(documentId);
}
