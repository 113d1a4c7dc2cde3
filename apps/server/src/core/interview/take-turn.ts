import { AppError } from '../errors.ts';
import type { GradeReply } from '../grading/grade.ts';
import type { ClueBook } from './clue-book.ts';
import { hearMessage } from './hear-message.ts';
import type { Interview, InterviewerMessage, Turn, TurnResult } from './interview.ts';
import type { InterviewChange, InterviewStore } from './interview-store.ts';
import { classifyMessage } from './message-class/classify-message.ts';
import { createRunningTurns, type RunningTurns } from './running-turns.ts';
import type { InterviewContext, Step } from './scene.ts';
import { takeGrade } from './take-grade.ts';
import { type InterviewView, viewInterview } from './view-interview.ts';

export interface TakeTurnRequest {
  interviewId: string;
  /** May be blank only when time ran out. */
  text: string;
  /** Made by the client, one for each message: the same one again gets the same result. */
  clientTurnId: string;
  /** Time ran out on the client, and `text` is the draft as it stood. */
  timedOut?: boolean;
  /** The `turn` of the state that the client has seen: a window that fell behind is told. */
  seenTurn?: number;
  /** Stops the grading, not the turn: what was stored is graded later. */
  signal?: AbortSignal;
}

/** A turn that is stored. */
export interface TakenTurn {
  /** The id of the interviewer's message to come. */
  replyId: string;
  /** As soon as the message was heard; `answered` when it waits for its grade. */
  state: InterviewView;
  /** Rejects with what grading throws; the turn then stays, and can be taken again. */
  result: Promise<TurnResult>;
}

export interface TurnTaking {
  /**
   * Takes a message of the learner: stores it, then has it graded when it is an answer, and stores what came of
   * it. An interview takes one message at a time.
   * @throws AppError `not-found`; `invalid-input` for a blank message; `conflict` when the interview has ended,
   * when another message is being dealt with, or when `seenTurn` is behind.
   */
  takeTurn(request: TakeTurnRequest): Promise<TakenTurn>;
  /**
   * The interview, after dealing with a message that a crash or a failed grader left ungraded. When grading
   * fails again the message goes on waiting, and so it does while it is being graded right now.
   * @throws AppError `not-found`.
   */
  resume(interviewId: string, signal?: AbortSignal): Promise<Interview>;
  /** Runs the work after what is being done with the interview; messages that come meanwhile wait for it. */
  runAlone: RunningTurns['runAlone'];
  /** What a step of this interview depends on. */
  contextOf(interview: Interview): InterviewContext;
}

export interface TakeTurnDependencies {
  store: InterviewStore;
  gradeReply: GradeReply;
  clues: ClueBook;
  clock: () => Date;
  newId: () => string;
  /**
   * The least time a turn takes. A message that arrives meanwhile was sent without knowing what comes of this
   * one, and is refused; without it a fast grader would be done before a message sent at the same moment arrives.
   */
  pause?: () => Promise<void>;
  /** Told why a message goes on waiting for its grade when nobody asked for it. */
  onFailure?: (error: AppError) => void;
}

/** Messages of one interview; nobody says more, and what is kept stays of a reasonable size. */
const MAX_TURNS = 1000;

export function createTakeTurn(dependencies: TakeTurnDependencies): TurnTaking {
  const { store, gradeReply, clues, clock, newId } = dependencies;
  const { pause = async () => undefined, onFailure = () => undefined } = dependencies;
  const running = createRunningTurns();

  const contextOf = ({ options, questions }: Interview): InterviewContext => ({
    options,
    questions,
    clues,
    now: clock(),
  });
  const load = async (id: string): Promise<Interview> => {
    const interview = await store.find(id);
    if (!interview) throw new AppError('not-found', 'There is no such interview; it may have been deleted.');
    return interview;
  };
  /** Stores the change, and makes it to the copy in hand. */
  const save = async (
    interview: Interview,
    change: Pick<InterviewChange, 'state' | 'turn'>,
  ): Promise<void> => {
    const { revision } = interview;
    const updatedAt = clock().toISOString();
    await store.update(interview.id, { ...change, revision, updatedAt });
    interview.state = change.state;
    interview.revision = revision + 1;
  };
  const resultOf = (interview: Interview, turn: Turn, { state, lines }: Step): TurnResult => {
    const message: InterviewerMessage = { id: turn.replyId, lines, createdAt: clock().toISOString() };
    return { message, state: viewInterview(interview, state, clock()) };
  };
  const takenTurn = (interview: Interview, turn: Turn, result: Promise<TurnResult>): TakenTurn => ({
    replyId: turn.replyId,
    state: viewInterview(interview, interview.state, clock()),
    result,
  });

  const grade = async (interview: Interview, turn: Turn, signal?: AbortSignal): Promise<TurnResult> => {
    const question = interview.questions.find(({ id }) => id === turn.questionId);
    if (!question) throw new Error(`The interview has no question ${turn.questionId}.`);
    const { locale } = interview.options;
    const graded = await gradeReply({ question, reply: turn.text, locale, ...(signal && { signal }) });
    const step = takeGrade(interview.state, graded, contextOf(interview));
    const shown = interview.options.mode === 'coach' ? { grade: step.grade } : {};
    const result: TurnResult = { ...resultOf(interview, turn, step), ...shown };
    await save(interview, { state: step.state, turn: { ...turn, result } });
    return result;
  };

  const hear = async (interview: Interview, request: TakeTurnRequest): Promise<Turn> => {
    const question = interview.questions[interview.state.current];
    if (interview.state.phase === 'ended' || !question) {
      throw new AppError('conflict', 'This interview has ended.');
    }
    if (request.seenTurn !== undefined && request.seenTurn !== interview.state.turn) {
      throw new AppError('conflict', 'This interview has gone on in another window: load it again.');
    }
    if (interview.turns.length >= MAX_TURNS) {
      throw new AppError('conflict', 'This interview has grown too long: end it and start another.');
    }
    const { timedOut = false, clientTurnId } = request;
    const text = request.text.toWellFormed();
    const messageClass = classifyMessage(text, question.title);
    const turn: Turn = {
      id: clientTurnId,
      text,
      messageClass,
      timedOut,
      questionId: question.id,
      createdAt: clock().toISOString(),
      replyId: newId(),
    };
    const message = { turnId: turn.id, text, messageClass, timedOut };
    const step = hearMessage(interview.state, message, contextOf(interview));
    const isDone = step.state.phase !== 'answered';
    if (isDone) turn.result = resultOf(interview, turn, step);
    await save(interview, { state: step.state, turn });
    return turn;
  };

  const paused = async (result: Promise<TurnResult>): Promise<TurnResult> => {
    const [outcome] = await Promise.all([result, pause()]);
    return outcome;
  };

  const take = async (request: TakeTurnRequest): Promise<TakenTurn> => {
    const { interviewId, clientTurnId, signal } = request;
    let interview = await load(interviewId);
    const known = interview.turns.find((turn) => turn.id === clientTurnId);
    if (known?.result) return takenTurn(interview, known, Promise.resolve(known.result));
    if (known && interview.state.heard?.turnId === known.id) {
      return takenTurn(interview, known, grade(interview, known, signal));
    }
    if (known) throw new AppError('conflict', 'The interview ended before this message was graded.');
    if (request.text.trim() === '' && !request.timedOut) {
      throw new AppError('invalid-input', 'The message is empty: write something.');
    }
    const left = leftUngraded(interview);
    if (left) {
      await grade(interview, left, signal);
      interview = await load(interviewId);
    }
    const turn = await hear(interview, request);
    const result = turn.result ? Promise.resolve(turn.result) : grade(interview, turn, signal);
    return takenTurn(interview, turn, paused(result));
  };

  return {
    contextOf,

    runAlone: running.runAlone,
    takeTurn: (request) => running.takeTurn(request.interviewId, request.clientTurnId, () => take(request)),

    async resume(interviewId, signal) {
      const interview = await load(interviewId);
      if (!leftUngraded(interview) || running.isBusy(interviewId)) return interview;
      return running.runAlone(interviewId, async () => {
        const latest = await load(interviewId);
        const left = leftUngraded(latest);
        if (!left) return latest;
        try {
          await grade(latest, left, signal);
        } catch (error) {
          // Whoever sends the message again hears why; to look at the interview must go on being possible.
          if (!(error instanceof AppError)) throw error;
          onFailure(error);
        }
        return load(interviewId);
      });
    },
  };
}

/** The message that was stored and never graded. */
const leftUngraded = ({ turns, state }: Interview): Turn | undefined =>
  turns.find((turn) => !turn.result && turn.id === state.heard?.turnId);
