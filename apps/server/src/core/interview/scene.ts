import type { ClueBook } from './clue-book.ts';
import type {
  InterviewOptions,
  InterviewQuestion,
  InterviewState,
  Line,
  LineKind,
  QuestionProgress,
} from './interview.ts';
import type { LineKey } from './wording/line-key.ts';
import { createVoice, type Voice } from './wording/voice.ts';

/** What a step of an interview depends on beside its state. */
export interface InterviewContext {
  options: InterviewOptions;
  questions: readonly InterviewQuestion[];
  clues: ClueBook;
  now: Date;
}

/** The state after a step, and what the interviewer says in it. */
export interface Step {
  state: InterviewState;
  lines: Line[];
}

/** One step in the making: a copy of the state to change, and a voice to speak with. */
export interface Scene {
  readonly context: InterviewContext;
  readonly state: InterviewState;
  readonly voice: Voice;
  readonly lines: Line[];
}

export function openScene(state: InterviewState, context: InterviewContext): Scene {
  const { locale, persona, seed } = context.options;
  const own = structuredClone(state);
  if (own.deadline !== undefined) {
    own.timeLeft = Math.max(0, Date.parse(own.deadline) - context.now.getTime());
    delete own.deadline;
  }
  return {
    context,
    state: own,
    voice: createVoice({ locale, persona, seed, turn: own.turn, said: own.said }),
    lines: [],
  };
}

/** Closes the step; the clock runs on when it is the learner's turn. */
export function closeScene({ context, state, voice, lines }: Scene): Step {
  const { timeLeft, ...rest } = state;
  const closed: InterviewState = { ...rest, said: voice.said };
  if (timeLeft === undefined || state.phase === 'ended') return { state: closed, lines };
  if (state.phase === 'answered') return { state: { ...closed, timeLeft }, lines };
  const deadline = new Date(context.now.getTime() + timeLeft).toISOString();
  return { state: { ...closed, deadline }, lines };
}

/** Says one of the phrasings of a line. */
export function say(scene: Scene, kind: LineKind, key: LineKey, values?: Record<string, string>): string {
  const text = scene.voice.say(key, values);
  scene.lines.push({ kind, text });
  return text;
}

/** The question under discussion, with what became of it so far. */
export function openQuestion({ state, context }: Pick<Scene, 'state' | 'context'>): {
  question: InterviewQuestion;
  progress: QuestionProgress;
} {
  const progress = state.questions[state.current];
  const question = context.questions[state.current];
  if (!progress || !question) throw new Error(`The interview has no question ${state.current + 1}.`);
  return { question, progress };
}

/**
 * The question in the interview's language, as far as there is a wording in it: in English the one that is closest
 * to the title, the same every time.
 */
export function wordingOf({ context }: Scene, question: InterviewQuestion): string {
  if (context.options.locale !== 'en') return question.title;
  return context.clues.rephrasings(question, 'en')[0] ?? question.title;
}
