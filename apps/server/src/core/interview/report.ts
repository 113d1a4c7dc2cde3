import type { Grade, GradeFlag, Verdict } from '../grading/grade.ts';
import type { AnswerPiece } from './better-answer.ts';
import type { Dispute, InterviewOptions, QuestionStatus } from './interview.ts';
import type { QuestionPointGrade, Scores } from './question-grade.ts';

export interface PointReport extends QuestionPointGrade {
  /** Why it matters; empty where the material gives none. */
  explanation: string;
  /** What the learner says the verdict should be; it changes no score. */
  dispute?: Pick<Dispute, 'verdict' | 'note' | 'createdAt'>;
}

export interface ReplyReport {
  turnId: string;
  text: string;
  /** The follow-up that it answers; absent for the answer to the question itself. */
  probe?: string;
  timedOut: boolean;
  score: number;
  flags: GradeFlag[];
  feedback: string;
  grader: Grade['grader'];
}

export interface QuestionReport {
  id: string;
  /** Its place in the interview, from 1: what a reader calls it by. */
  place: number;
  /** Its number in the material. */
  number: number;
  title: string;
  /** How it was asked, where that is not its title. */
  wording?: string;
  topic: string;
  status: QuestionStatus;
  /** Absent for what was not asked, and for what the end of the interview left open without a word on it. */
  scores?: Scores;
  /** How many hints were given. */
  hints: number;
  replies: ReplyReport[];
  /** Empty where there are no scores. */
  points: PointReport[];
  /** Empty where there are no scores. */
  betterAnswer: AnswerPiece[];
}

export interface TopicReport {
  topic: string;
  /** How many of its questions have scores. */
  questions: number;
  /** Mean over those questions; absent where there are none. */
  scores?: Scores;
}

export interface PointReference {
  questionId: string;
  /** The question's place in the interview, from 1. */
  place: number;
  /** The question's number in the material. */
  number: number;
  point: number;
  keyword: string;
  verdict: Verdict;
}

export interface InterviewReport {
  id: string;
  createdAt: string;
  endedAt: string;
  options: InterviewOptions;
  /** One sentence; it says on how many questions the scores rest. */
  summary: string;
  /** Mean over the questions that have scores; absent where none has. */
  scores?: Scores;
  counts: {
    questions: number;
    asked: number;
    answered: number;
    notAsked: number;
    /** How many questions have scores: what `scores` is the mean of. */
    scored: number;
    disputed: number;
  };
  topics: TopicReport[];
  /** Made without help; at the most five. */
  strongest: PointReference[];
  /** The worst first; at the most five. */
  weakest: PointReference[];
  questions: QuestionReport[];
}
