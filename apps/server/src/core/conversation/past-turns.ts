import type { PastTurn } from '../answer/answer-question.ts';
import type { Message } from './conversation.ts';

export interface PastTurnLimits {
  turns: number;
  /** Of questions and answers together, in UTF-16 units. */
  characters: number;
}

const DEFAULT_LIMITS: PastTurnLimits = { turns: 12, characters: 16_000 };

/**
 * The latest turns of a conversation, oldest first. When they do not all fit, the oldest go, and the answer
 * that reaches the limit is cut at its end.
 */
export function pastTurns(messages: readonly Message[], limits = DEFAULT_LIMITS): PastTurn[] {
  let room = limits.characters;
  const kept: PastTurn[] = [];
  for (const turn of toTurns(messages).slice(-limits.turns).reverse()) {
    if (turn.question.length > room) break;
    room -= turn.question.length;
    const answer = turn.answer?.slice(0, room).toWellFormed();
    kept.push(answer ? { question: turn.question, answer } : { question: turn.question });
    room -= answer?.length ?? 0;
  }
  return kept.reverse();
}

function toTurns(messages: readonly Message[]): PastTurn[] {
  const turns: PastTurn[] = [];
  for (const message of messages) {
    const last = turns.at(-1);
    if (message.role === 'user') turns.push({ question: message.text });
    else if (last && message.text) last.answer = message.text;
  }
  return turns;
}
