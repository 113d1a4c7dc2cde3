import { AppError } from '../core/errors.ts';
import type { GradeReply } from '../core/grading/grade.ts';
import { fakeGradeReply, material, phrasings } from '../core/interview/fake-interview.ts';
import type { Interview } from '../core/interview/interview.ts';
import type { InterviewStore } from '../core/interview/interview-store.ts';
import { createInterviewer, type Interviewer } from '../core/interview/interviewer.ts';

/** A store over a map: enough for the routes. */
function createFakeInterviewStore(): InterviewStore {
  const kept = new Map<string, Interview>();
  const existing = (id: string): Interview => {
    const interview = kept.get(id);
    if (!interview) throw new AppError('not-found', 'No such interview.');
    return interview;
  };
  return {
    list: async () => [...kept.values()],
    find: async (id) => structuredClone(kept.get(id)),
    create: async (interview) => {
      kept.set(interview.id, structuredClone(interview));
    },
    update: async (id, { turn, revision, ...change }) => {
      const interview = existing(id);
      if (interview.revision !== revision) throw new AppError('conflict', 'Gone on elsewhere.');
      const others = interview.turns.filter((other) => other.id !== turn?.id);
      kept.set(id, {
        ...interview,
        ...change,
        revision: revision + 1,
        turns: turn ? [...others, turn] : others,
      });
    },
    delete: async (id) => {
      kept.delete(existing(id).id);
    },
    putDispute: async (id, dispute) => {
      existing(id).disputes.push(dispute);
    },
    deleteDispute: async (id) => {
      if (!existing(id).disputes.pop()) throw new AppError('not-found', 'No such dispute.');
    },
  };
}

/** The real interviewer over a map, a small material and a grader that goes by the letter. */
export function createFakeInterviewer(gradeReply: GradeReply = fakeGradeReply): Interviewer {
  let ids = 0;
  return createInterviewer({
    store: createFakeInterviewStore(),
    gradeReply,
    material,
    phrasings,
    clock: () => new Date('2026-01-02T03:04:05.000Z'),
    newId: () => `id-${++ids}`,
  });
}
