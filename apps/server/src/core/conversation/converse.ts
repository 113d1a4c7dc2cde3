import type { AnswerEvent, EngineName } from '../answer/answer-event.ts';
import type { AnswerQuestion, PastTurn } from '../answer/answer-question.ts';
import { AppError } from '../errors.ts';
import { createAnswerRecorder } from './answer-recorder.ts';
import type { AssistantMessage, UserMessage } from './conversation.ts';
import type { ConversationStore } from './conversation-store.ts';
import { conversationTitle } from './conversation-title.ts';
import { createKeyedLock } from './keyed-lock.ts';
import { pastTurns } from './past-turns.ts';

/** The assistant message that is being written comes first, then the events of its answer as they are made. */
export type ConverseEvent = { type: 'message'; id: string; createdAt: string } | AnswerEvent;

export interface ConverseRequest {
  conversationId: string;
  message: { id: string; text: string };
  /**
   * `submit-message` asks; with the id of a message that is there already, that one and all after it make
   * room for it. `regenerate-message` answers a message again; what came after it goes.
   */
  trigger: 'submit-message' | 'regenerate-message';
  /** The answer to replace when regenerating; needed only where the question itself was never stored. */
  replaces?: string;
  engine?: EngineName;
  signal?: AbortSignal;
}

/**
 * Answers a message of a conversation and keeps both. The conversation begins with its first message, which
 * names it. The learner's words are stored before the first event; the answer as it is made. An aborted
 * signal, or a consumer that leaves, stops the answer and keeps what was said: the events end, without an error.
 *
 * One conversation gives one answer at a time and the newest request wins: it stops the answer under way,
 * which is kept as `stopped`, and ends its events. So somebody with two tabs, an impatient resend and a retry
 * after a lost connection all get the answer they asked for last.
 * @throws AppError, before anything is stored: `invalid-input` for a message without words or one with an
 * answer's id; `conflict` for an id that another conversation uses. Later: whatever `answerQuestion` throws,
 * once it is kept with the answer.
 */
export type Converse = (request: ConverseRequest) => AsyncIterable<ConverseEvent>;

export interface ConverseDependencies {
  store: ConversationStore;
  answerQuestion: AnswerQuestion;
  clock: () => Date;
  newId: () => string;
  /** How often a growing answer is stored, in milliseconds. */
  flushEvery?: number;
}

export function createConverse(dependencies: ConverseDependencies): Converse {
  const { store, answerQuestion, clock, newId, flushEvery = 200 } = dependencies;
  const alone = createKeyedLock();
  const stopAnswer = new Map<string, () => Promise<void>>();

  const beginTurn = async (request: ConverseRequest) => {
    const { conversationId } = request;
    await stopAnswer.get(conversationId)?.();
    const { question, history } = await storeQuestion(store, request, clock().toISOString());

    const leaving = new AbortController();
    const id = newId();
    const createdAt = clock().toISOString();
    const save = async (message: AssistantMessage) => {
      try {
        await store.putMessage(conversationId, message, clock().toISOString());
      } catch (error) {
        const deleted = error instanceof AppError && error.code === 'not-found';
        if (!deleted) throw error;
        leaving.abort();
      }
    };
    const recorder = createAnswerRecorder({ id, createdAt, save, clock, saveEvery: flushEvery });
    const stop = () => {
      if (stopAnswer.get(conversationId) === stop) stopAnswer.delete(conversationId);
      leaving.abort();
      return recorder.stop();
    };
    stopAnswer.set(conversationId, stop);
    const signals = request.signal ? [leaving.signal, request.signal] : [leaving.signal];
    return { id, createdAt, question, history, recorder, stop, signal: AbortSignal.any(signals) };
  };

  return async function* converse(request) {
    if (request.message.text.trim() === '') {
      throw new AppError('invalid-input', 'The message is empty: write a question.');
    }
    const turn = await alone(request.conversationId, () => beginTurn(request));
    const { question, history, recorder, signal } = turn;
    const engine = request.engine ? { engine: request.engine } : {};
    try {
      yield { type: 'message', id: turn.id, createdAt: turn.createdAt };
      if (signal.aborted) return;
      for await (const event of answerQuestion({ question, history, ...engine, signal })) {
        if (signal.aborted) return;
        await recorder.record(event);
        yield event;
        if (signal.aborted) return;
      }
      if (!signal.aborted) await recorder.complete();
    } catch (error) {
      if (signal.aborted) return;
      await recorder.fail(error);
      throw error;
    } finally {
      await turn.stop();
    }
  };
}

/** Stores the learner's words where they belong; nothing to store when an answer is made again. */
async function storeQuestion(
  store: ConversationStore,
  { conversationId, message, trigger, replaces }: ConverseRequest,
  now: string,
): Promise<{ question: string; history: PastTurn[] }> {
  const asked: UserMessage = { id: message.id, role: 'user', text: message.text, createdAt: now };
  const conversation = await store.find(conversationId);
  if (!conversation) {
    const title = conversationTitle(message.text);
    await store.create({ id: conversationId, title, createdAt: now, updatedAt: now }, [asked]);
    return { question: asked.text, history: [] };
  }

  const { messages } = conversation;
  const place = messages.findIndex(({ id }) => id === message.id);
  const stored = messages[place];
  if (stored?.role === 'assistant') {
    throw new AppError('invalid-input', 'This id belongs to an answer, not to a question.');
  }
  if (stored && trigger === 'regenerate-message') {
    const next = messages[place + 1];
    if (next) await store.truncateFrom(conversationId, next.id);
    return { question: stored.text, history: pastTurns(messages.slice(0, place)) };
  }

  const first = stored ?? messages.find(({ id }) => trigger === 'regenerate-message' && id === replaces);
  if (first) await store.truncateFrom(conversationId, first.id);
  await store.putMessage(conversationId, asked, now);
  const before = first ? messages.slice(0, messages.indexOf(first)) : messages;
  return { question: asked.text, history: pastTurns(before) };
}
