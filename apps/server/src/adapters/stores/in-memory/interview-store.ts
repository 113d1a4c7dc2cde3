import { AppError } from '../../../core/errors.ts';
import type { Interview, InterviewSummary } from '../../../core/interview/interview.ts';
import type { InterviewStore } from '../../../core/interview/interview-store.ts';

/** Keeps interviews as long as the process lives. */
export function createInMemoryInterviewStore(): InterviewStore {
  const interviews = new Map<string, Interview>();

  const get = (id: string): Interview => {
    const interview = interviews.get(id);
    if (!interview) throw new AppError('not-found', 'There is no such interview.');
    return interview;
  };

  return {
    async list() {
      return [...interviews.values()]
        .map(summaryOf)
        .sort(
          (a, b) =>
            compare(b.updatedAt, a.updatedAt) || compare(b.createdAt, a.createdAt) || compare(a.id, b.id),
        );
    },
    async find(id) {
      const interview = structuredClone(interviews.get(id));
      interview?.disputes.sort((a, b) => compare(a.questionId, b.questionId) || a.point - b.point);
      return interview;
    },
    async create(interview) {
      if (interviews.has(interview.id)) throw new AppError('conflict', 'This interview exists already.');
      interviews.set(interview.id, structuredClone(interview));
    },
    async update(id, { revision, state, updatedAt, turn, closing }) {
      const interview = get(id);
      const place = turn ? interview.turns.findIndex((other) => other.id === turn.id) : -1;
      if (interview.revision !== revision) {
        throw new AppError('conflict', 'This interview has gone on elsewhere: load it again.');
      }
      Object.assign(interview, structuredClone({ state, updatedAt, ...(closing && { closing }) }));
      interview.revision += 1;
      if (turn && place === -1) interview.turns.push(structuredClone(turn));
      else if (turn) interview.turns[place] = structuredClone(turn);
    },
    async delete(id) {
      get(id);
      interviews.delete(id);
    },
    async putDispute(id, dispute) {
      const { disputes } = get(id);
      const place = disputes.findIndex(
        ({ questionId, point }) => questionId === dispute.questionId && point === dispute.point,
      );
      if (place === -1) disputes.push({ ...dispute });
      else disputes[place] = { ...dispute };
    },
    async deleteDispute(id, questionId, point) {
      const { disputes } = get(id);
      const place = disputes.findIndex((other) => other.questionId === questionId && other.point === point);
      if (place === -1) throw new AppError('not-found', 'There is no such dispute.');
      disputes.splice(place, 1);
    },
  };
}

const summaryOf = ({ id, options, questions, state, createdAt, updatedAt }: Interview): InterviewSummary =>
  structuredClone({ id, options, questions, state, createdAt, updatedAt });

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
