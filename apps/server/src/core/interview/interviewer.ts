import type { Material } from '../corpus/material.ts';
import type { Phrasings } from '../corpus/phrasings.ts';
import { AppError } from '../errors.ts';
import type { GradeReply, Verdict } from '../grading/grade.ts';
import type { Glossary } from '../text/glossary.ts';
import { hashText } from '../text/hash-text.ts';
import { beginInterview, endInterview } from './begin-interview.ts';
import { chooseQuestions, type QuestionChoice } from './choose-questions.ts';
import { createClueBook } from './clue-book.ts';
import type { Dispute, Interview, InterviewOptions, InterviewSummary } from './interview.ts';
import type { InterviewStore } from './interview-store.ts';
import { gradeOfQuestion } from './question-grade.ts';
import { createTakeTurn, type TurnTaking } from './take-turn.ts';

export type StartInterviewRequest = Partial<InterviewOptions> & Omit<QuestionChoice, 'seed'>;

export interface DisputeRequest {
  /** The point's index in its question. */
  point: number;
  questionId: string;
  /** What the learner says it should be. */
  verdict: Verdict;
  note: string;
}

/** Everything that can be done with interviews. Whatever names one that is not there throws `not-found`. */
export interface Interviewer extends Pick<TurnTaking, 'takeTurn'> {
  /** Begins one with its first question. @throws AppError `invalid-input` for a choice that cannot be made. */
  start(request: StartInterviewRequest): Promise<Interview>;
  /** Newest first. */
  list(): Promise<InterviewSummary[]>;
  /** Whole; what a crash left ungraded is graded first. */
  find(id: string, signal?: AbortSignal): Promise<Interview>;
  /** Ends it early; nothing happens to one that has ended. Waits for a reply that is being graded. */
  end(id: string, signal?: AbortSignal): Promise<Interview>;
  delete(id: string): Promise<void>;
  /**
   * Keeps what the learner says of a verdict beside it. Nothing computed changes.
   * @throws AppError `not-found` when the point has no verdict; `conflict` in an exam that has not ended.
   */
  dispute(id: string, request: DisputeRequest): Promise<Dispute>;
  /** @throws AppError `not-found` when there is no such dispute. */
  withdrawDispute(id: string, questionId: string, point: number): Promise<void>;
}

export interface InterviewerDependencies {
  store: InterviewStore;
  gradeReply: GradeReply;
  material: Material;
  /** Other wordings of questions and points, for clues and for English. */
  phrasings?: Phrasings;
  glossary?: Glossary;
  clock: () => Date;
  newId: () => string;
  /** The least time a turn takes: what arrives meanwhile is refused. */
  pause?: () => Promise<void>;
  /** Told why a message goes on waiting for its grade when nobody asked for it. */
  onFailure?: (error: AppError) => void;
}

export function createInterviewer(dependencies: InterviewerDependencies): Interviewer {
  const { store, material, clock, newId } = dependencies;
  const turns = createTakeTurn({ ...dependencies, clues: createClueBook(dependencies) });

  return {
    takeTurn: turns.takeTurn,
    list: () => store.list(),
    find: turns.resume,
    delete: (id) => store.delete(id),

    async start({ count, topics, questionIds, ...chosen }) {
      const id = newId();
      const options: InterviewOptions = {
        mode: 'coach',
        persona: 'friendly',
        locale: 'zh-CN',
        ...chosen,
        seed: chosen.seed ?? hashText(id),
      };
      const { seed } = options;
      const choice: QuestionChoice = {
        seed,
        ...(count !== undefined && { count }),
        ...(topics && { topics }),
        ...(questionIds && { questionIds }),
      };
      const questions = chooseQuestions(material, choice).map((question) => ({
        ...question,
        topic: material.topics.get(question.id) ?? '',
      }));
      const now = clock().toISOString();
      const interview: Interview = {
        id,
        options,
        questions,
        state: { phase: 'asking', current: 0, questions: [], turn: 0, said: {} },
        createdAt: now,
        updatedAt: now,
        revision: 0,
        opening: { id: newId(), lines: [], createdAt: now },
        turns: [],
        disputes: [],
      };
      const { state, lines } = beginInterview(turns.contextOf(interview));
      interview.state = state;
      interview.opening.lines = lines;
      await store.create(interview);
      return interview;
    },

    async end(id, signal) {
      await turns.resume(id, signal);
      return turns.runAlone(id, async () => {
        const interview = await store.find(id);
        if (!interview) throw new AppError('not-found', 'There is no such interview.');
        if (interview.state.phase === 'ended') return interview;
        const { state, lines } = endInterview(interview.state, turns.contextOf(interview));
        const updatedAt = clock().toISOString();
        const closing = { id: newId(), lines, createdAt: updatedAt };
        const { revision } = interview;
        await store.update(id, { revision, state, updatedAt, closing });
        return { ...interview, state, closing, updatedAt, revision: revision + 1 };
      });
    },

    async dispute(id, { questionId, point, verdict, note }) {
      const interview = await store.find(id);
      if (!interview) throw new AppError('not-found', 'There is no such interview.');
      const { options, state } = interview;
      if (options.mode === 'exam' && state.phase !== 'ended') {
        throw new AppError('conflict', 'In an exam the verdicts come with the report, after the end.');
      }
      const progress = state.questions.find((one) => one.questionId === questionId);
      const grade = progress && gradeOfQuestion(progress);
      if (!grade?.points.some(({ index }) => index === point)) {
        throw new AppError('not-found', 'There is no verdict on this point.');
      }
      const createdAt = clock().toISOString();
      const dispute: Dispute = { questionId, point, verdict, note: note.toWellFormed(), createdAt };
      await store.putDispute(id, dispute);
      return dispute;
    },

    withdrawDispute: (id, questionId, point) => store.deleteDispute(id, questionId, point),
  };
}
