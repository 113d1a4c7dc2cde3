import type { AnswerQuestion } from './answer-question.ts';

/** Characters shown at once: a few words. */
const PIECE_LENGTH = 8;
/** A citation marker is never cut in two. */
const PIECES = new RegExp(`\\[\\d+\\??\\]|[^[]{1,${PIECE_LENGTH}}|\\[`, 'gsu');

/** Lets an answer that is ready at once appear at reading speed: small pieces with a pause after each. */
export function paceAnswer(answerQuestion: AnswerQuestion, pause: () => Promise<void>): AnswerQuestion {
  return async function* (request) {
    for await (const event of answerQuestion(request)) {
      if (event.type !== 'text-delta') {
        yield event;
        continue;
      }
      for (const [text] of event.text.matchAll(PIECES)) {
        yield { type: 'text-delta', text };
        await pause();
        request.signal?.throwIfAborted();
      }
    }
  };
}
