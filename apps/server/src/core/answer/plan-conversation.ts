import type { Question } from '../corpus/document.ts';
import type { Focus } from './answer-plan.ts';
import type { PastTurn } from './answer-question.ts';
import type { PlanAnswer } from './plan-answer.ts';
import type { PlannedAnswer } from './planned-answer.ts';

/** How many turns back a follow-up can point. */
const MAX_TURNS = 6;

export type PlanConversation = (
  question: string,
  history: readonly PastTurn[],
  options?: { signal?: AbortSignal },
) => Promise<PlannedAnswer>;

/** Plans the answer to a question after the turns before it, by going through them again in order. */
export function createPlanConversation(planAnswer: PlanAnswer): PlanConversation {
  return async (question, history, options) => {
    let focus: Focus | undefined;
    const earlier: Question[] = [];
    for (const turn of history.slice(-MAX_TURNS)) {
      ({ focus } = await planAnswer(turn.question, focus, { ...options, earlier }));
      if (focus) earlier.push(focus.question);
    }
    return planAnswer(question, focus, { ...options, earlier });
  };
}
