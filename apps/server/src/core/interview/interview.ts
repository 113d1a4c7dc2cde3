import type { Question } from '../corpus/document.ts';
import type { Grade, Locale, Verdict } from '../grading/grade.ts';
import type { MessageClass } from './message-class/classify-message.ts';
import type { QuestionGrade } from './question-grade.ts';
import type { InterviewView } from './view-interview.ts';

/**
 * Where an interview stands: a question was asked (`asking`), or explained (`clarify`), or a `hint` was given;
 * the reply is in and being graded (`answered`); a follow-up was asked (`probing`). `graded` and `next` are
 * passed through within one turn, on the way to the next question; `ended` is the end.
 */
export type Phase = 'asking' | 'clarify' | 'hint' | 'answered' | 'probing' | 'graded' | 'next' | 'ended';

/** `coach` shows the grade after each reply; `exam` keeps silent until the report. */
export type InterviewMode = 'coach' | 'exam';
export type Persona = 'friendly' | 'strict';

export interface InterviewOptions {
  mode: InterviewMode;
  persona: Persona;
  locale: Locale;
  /** Makes the choice of questions and of words repeatable. */
  seed: number;
  /** Time for a question with its follow-ups; absent where there is no limit. */
  secondsPerQuestion?: number;
}

/** A question as it stood when the interview began: it stays readable when the material changes. */
export interface InterviewQuestion extends Question {
  topic: string;
}

/**
 * What became of a question. `gave-up`: the learner did not know; `unanswered`: the interview ended while it
 * was open; `not-asked`: never reached.
 */
export type QuestionStatus =
  | 'not-asked'
  | 'open'
  | 'answered'
  | 'skipped'
  | 'gave-up'
  | 'timed-out'
  | 'unanswered';

/** How much of a point a hint gave: where to look, its keyword, or the point itself. */
export type Help = 'direction' | 'keyword' | 'point';

export interface HintGiven {
  /** The point's index in its question. */
  point: number;
  help: Help;
  /** How many replies to the question there were before it. */
  afterReplies: number;
}

/** A follow-up: on one point, for one's own words instead of copied ones, or back to the question. */
export type Probe =
  | { kind: 'point'; point: number; text: string }
  | { kind: 'own-words'; text: string }
  | { kind: 'back-to-question'; text: string };

/** One graded reply to a question. */
export interface GradedReply {
  turnId: string;
  timedOut: boolean;
  /** The follow-up it answers; absent for the answer to the question itself. */
  probe?: Probe;
  grade: Grade;
}

export interface QuestionProgress {
  questionId: string;
  /** How it was asked, where that is not its title. */
  wording?: string;
  status: QuestionStatus;
  hints: HintGiven[];
  /** All asked so far; the last one is open while the phase is `probing`. */
  probes: Probe[];
  replies: GradedReply[];
  /** How often the learner did not know, or asked for the answer, without having given one. */
  stuck: number;
  /** The clues that follow-ups and hints have spoken; absent while there was none. */
  clues?: string[];
  /** How many follow-ups there were when the learner last spoke of something else; absent before that. */
  strayedAt?: number;
}

export interface InterviewState {
  phase: Phase;
  /** The place of the question under discussion, from 0. */
  current: number;
  questions: QuestionProgress[];
  /** How many messages of the learner were heard. */
  turn: number;
  /** Until when the open question may be answered (ISO 8601); absent without a limit or while grading. */
  deadline?: string;
  /** Milliseconds left when the clock was stopped for grading. */
  timeLeft?: number;
  /** The reply that is being graded, while the phase is `answered`. */
  heard?: { turnId: string; timedOut: boolean };
  /** Which phrasing of each kind of line was used last. */
  said: Record<string, number>;
}

export type LineKind =
  | 'greeting'
  | 'question'
  | 'comment'
  | 'probe'
  | 'hint'
  | 'clarification'
  | 'repeat'
  | 'offer'
  | 'aside'
  | 'reference'
  | 'notice'
  | 'closing';

/** Something that the interviewer says. */
export interface Line {
  kind: LineKind;
  text: string;
}

/** What the interviewer said at once. */
export interface InterviewerMessage {
  id: string;
  lines: Line[];
  createdAt: string;
}

/** What a turn came to: kept, so that the same turn sent again gets the same answer. */
export interface TurnResult {
  message: InterviewerMessage;
  /** The grade of the question so far; present only after a graded reply. */
  grade?: QuestionGrade;
  state: InterviewView;
}

export interface Turn {
  /** Made by the client; unique in its interview. */
  id: string;
  text: string;
  messageClass: MessageClass;
  timedOut: boolean;
  /** The question under discussion when it was said. */
  questionId: string;
  createdAt: string;
  /** The id that the interviewer's message will have. */
  replyId: string;
  /** Absent while it is being graded. */
  result?: TurnResult;
}

/** The learner's own verdict on a point, kept beside the computed one. */
export interface Dispute {
  questionId: string;
  /** The point's index in its question. */
  point: number;
  verdict: Verdict;
  note: string;
  createdAt: string;
}

export interface InterviewSummary {
  id: string;
  options: InterviewOptions;
  questions: InterviewQuestion[];
  state: InterviewState;
  createdAt: string;
  updatedAt: string;
}

export interface Interview extends InterviewSummary {
  /** Counts the writes: whoever writes says which one it has read. */
  revision: number;
  opening: InterviewerMessage;
  /** What was said when it was ended early. */
  closing?: InterviewerMessage;
  turns: Turn[];
  disputes: Dispute[];
}
