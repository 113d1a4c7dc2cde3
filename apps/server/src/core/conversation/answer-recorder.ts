import type { AnswerEvent } from '../answer/answer-event.ts';
import { AppError } from '../errors.ts';
import type { AssistantMessage, MessageStatus } from './conversation.ts';

/** Keeps one answer while it is made. Once it is closed, by whoever comes first, nothing changes it any more. */
export interface AnswerRecorder {
  /** Takes the event in; saves at the first text, and then when the last save is `saveEvery` ago. */
  record(event: AnswerEvent): Promise<void>;
  /** Saves it as `complete`. */
  complete(): Promise<void>;
  /** Saves it as `stopped`, or as `complete` when its outcome is known already. */
  stop(): Promise<void>;
  /** Saves it as `failed`, with the error in words for the learner. */
  fail(error: unknown): Promise<void>;
}

export interface AnswerRecorderOptions {
  id: string;
  createdAt: string;
  save: (message: AssistantMessage) => Promise<void>;
  clock: () => Date;
  /** Milliseconds. */
  saveEvery: number;
}

export function createAnswerRecorder(options: AnswerRecorderOptions): AnswerRecorder {
  const { id, createdAt, save, clock, saveEvery } = options;
  const draft: AssistantMessage = {
    id,
    role: 'assistant',
    text: '',
    citations: [],
    suggestions: [],
    status: 'streaming',
    createdAt,
  };
  let savedAt = Number.NEGATIVE_INFINITY;
  let saved: Promise<void> = Promise.resolve();

  // One after the other: a save that comes late must not undo the one that closed the answer.
  const saveNow = (): Promise<void> => {
    savedAt = clock().getTime();
    const snapshot = { ...draft, citations: [...draft.citations] };
    saved = saved.then(() => save(snapshot));
    return saved;
  };

  const close = (status: MessageStatus, error?: AssistantMessage['error']): Promise<void> => {
    if (draft.status !== 'streaming') return saved;
    draft.status = status;
    if (error) draft.error = error;
    return saveNow();
  };

  return {
    async record(event) {
      if (draft.status !== 'streaming') return;
      if (event.type === 'source') draft.citations.push(event.citation);
      if (event.type === 'suggestions') draft.suggestions = event.suggestions;
      if (event.type === 'outcome') draft.outcome = event.outcome;
      if (event.type === 'text-delta') {
        draft.text += event.text;
        if (clock().getTime() - savedAt >= saveEvery) await saveNow();
      }
    },
    complete: () => close('complete'),
    stop: () => close(draft.outcome ? 'complete' : 'stopped'),
    fail: (error) => close('failed', describeFailure(error)),
  };
}

const describeFailure = (error: unknown): { code: string; message: string } =>
  error instanceof AppError
    ? { code: error.code, message: error.message }
    : { code: 'internal', message: 'The answer could not be finished. Ask again; the log says why.' };
