import type { AnswerEvent } from '../answer/answer-event.ts';
import { AppError } from '../errors.ts';
import type { AssistantMessage, MessageStatus } from './conversation.ts';

/** Keeps one answer while it is made. Once it is closed, by whoever comes first, nothing changes it any more. */
export interface AnswerRecorder {
  /**
   * Takes the event in. The first text is saved with the second, so that nobody waits for the disk to see it; then
   * the text is saved at every full `saveEvery` of the clock, when all that is being answered can be written at once.
   */
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
  let nextSave = Number.NEGATIVE_INFINITY;
  let saved: Promise<void> = Promise.resolve();

  // One after the other: a save that comes late must not undo the one that closed the answer.
  const saveNow = (): Promise<void> => {
    const now = clock().getTime();
    nextSave = now + saveEvery - (now % (saveEvery || 1));
    const snapshot = { ...draft, citations: [...draft.citations] };
    // Whoever waits for the save that failed hears of it; the next one holds everything that one held.
    const saveSnapshot = () => save(snapshot);
    saved = saved.then(saveSnapshot, saveSnapshot);
    return saved;
  };

  const close = (status: MessageStatus, error?: AssistantMessage['error']): Promise<void> => {
    // Closed already: only what could not be saved then is tried again.
    if (draft.status !== 'streaming') return saved.catch(saveNow);
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
        const isFirst = draft.text === '';
        draft.text += event.text;
        if (!isFirst && clock().getTime() >= nextSave) await saveNow();
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
