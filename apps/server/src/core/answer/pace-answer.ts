import type { AnswerQuestion } from './answer-question.ts';

/** Characters shown at once: a few words. */
const PIECE_LENGTH = 8;
/** A citation marker is never cut in two. */
const PIECES = new RegExp(`\\[\\d+\\??\\]|[^[]{1,${PIECE_LENGTH}}|\\[`, 'gsu');

/** Pieces that come first and together, as far as the first text has them: a line to begin with, while others still wait for their first word. */
const OPENING_PIECES = 4;

/** How fast an answer appears; times in milliseconds. */
export interface Pace {
  /** From one piece to the next. */
  every: number;
  now: () => number;
  wait: (milliseconds: number) => Promise<unknown>;
}

/**
 * Lets an answer that is ready at once appear at reading speed, in small pieces. Where the server is too busy to be
 * there in time, all pieces that are due come together: a crowd is then less work, and nobody reads any later.
 */
export function paceAnswer(answerQuestion: AnswerQuestion, { every, now, wait }: Pace): AnswerQuestion {
  return async function* (request) {
    let nextAt: number | undefined;
    for await (const event of answerQuestion(request)) {
      if (event.type !== 'text-delta') {
        yield event;
        continue;
      }
      const pieces = event.text.match(PIECES) ?? [];
      for (let place = 0; place < pieces.length; ) {
        const begins = nextAt === undefined;
        nextAt ??= now();
        const late = Math.max(0, Math.floor((now() - nextAt) / every));
        const due = pieces.slice(place, place + (begins ? OPENING_PIECES : 1 + late));
        yield { type: 'text-delta', text: due.join('') };
        place += due.length;
        nextAt += due.length * every;
        await wait(Math.max(0, nextAt - now()));
        request.signal?.throwIfAborted();
      }
    }
  };
}
