import type {
  InterviewOptions,
  InterviewQuestion,
  InterviewState,
  Phase,
  QuestionStatus,
} from './interview.ts';
import { MAX_PROBES } from './next-probe.ts';
import { overallScores, scoresOf } from './overall-scores.ts';
import type { Scores } from './question-grade.ts';

/** What a learner may know of an interview's state. */
export interface InterviewView {
  phase: Phase;
  /** How many messages of the learner were heard. */
  turn: number;
  /** Which question is open, from 1; absent once the interview has ended. */
  place?: number;
  /** How many questions there are. */
  count: number;
  question?: {
    id: string;
    number: number;
    title: string;
    /** How it was asked, where that is not its title. */
    wording?: string;
    topic: string;
    /** How many hints were given on it. */
    hints: number;
  };
  /** The open follow-up. */
  probe?: { number: number; of: number };
  /** One for each question, in order; `scores` only when the learner may see them. */
  questions: { id?: string; status: QuestionStatus; scores?: Scores }[];
  /** Over all questions that have scores; only when the learner may see them. */
  scores?: Scores;
  /** Until when the open question may be answered, ISO 8601; only with a limit and when it is the learner's turn. */
  deadline?: string;
  /** The same from now, for a client whose clock differs. */
  millisecondsLeft?: number;
}

/** Hides the questions to come, and in an exam the scores until the end. */
export function viewInterview(
  { options, questions }: { options: InterviewOptions; questions: readonly InterviewQuestion[] },
  state: InterviewState,
  now: Date,
): InterviewView {
  const hasEnded = state.phase === 'ended';
  const showsScores = hasEnded || options.mode === 'coach';
  const question = hasEnded ? undefined : questions[state.current];
  const progress = state.questions[state.current];
  const overall = showsScores ? overallScores(state.questions) : undefined;
  return {
    phase: state.phase,
    turn: state.turn,
    count: questions.length,
    ...(question && {
      place: state.current + 1,
      question: {
        id: question.id,
        number: question.number,
        title: question.title,
        ...(progress?.wording !== undefined && { wording: progress.wording }),
        topic: question.topic,
        hints: progress?.hints.length ?? 0,
      },
    }),
    ...(state.phase === 'probing' &&
      progress && { probe: { number: progress.probes.length, of: MAX_PROBES } }),
    questions: state.questions.map((one) => {
      const scores = showsScores ? scoresOf(one) : undefined;
      return {
        ...(one.status !== 'not-asked' && { id: one.questionId }),
        status: one.status,
        ...(scores && { scores }),
      };
    }),
    ...(overall && { scores: overall }),
    ...(state.deadline !== undefined && {
      deadline: state.deadline,
      millisecondsLeft: Math.max(0, Date.parse(state.deadline) - now.getTime()),
    }),
  };
}
