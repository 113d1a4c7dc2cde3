import { setImmediate as turnOfTheEventLoop } from 'node:timers/promises';
import type { AnswerQuestion } from './core/answer/answer-question.ts';

/** More would make it little faster. */
const ENOUGH = 200;

/**
 * Asks the engine questions, one in a turn of the event loop, so that V8 has compiled it by the time a crowd comes.
 * A failure ends it: those who ask will hear of it.
 */
export async function warmUp(
  answerQuestion: AnswerQuestion,
  questions: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  try {
    for (const question of questions.slice(0, ENOUGH)) {
      await turnOfTheEventLoop(undefined, { signal });
      for await (const event of answerQuestion({ question, history: [], signal })) {
        if (event.type === 'outcome') break;
      }
    }
    // What starting leaves behind is a sixth of the heap, and V8 is in no hurry; see SERVER_NODE_FLAGS.
    if (!signal.aborted) globalThis.gc?.();
  } catch {
    return;
  }
}
