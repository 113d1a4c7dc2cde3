import { isAnswerable } from '../retrieval/evidence.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import type { QuestionPoint } from './answer-plan.ts';
import { bestSide } from './best-points.ts';
import { clausesOf } from './comparison.ts';
import { isElliptic } from './follow-up.ts';
import { type PlannedAnswer, planSides } from './planned-answer.ts';

/** Plans the answer to a message that asks for several things at once; undefined where it asks for one. */
export async function planClauses(
  retriever: Retriever,
  text: string,
  options?: { signal?: AbortSignal },
): Promise<PlannedAnswer | undefined> {
  const clauses = clausesOf(text).filter((clause) => !isElliptic(clause));
  if (clauses.length < 2) return undefined;
  const sides: QuestionPoint[][] = [];
  for (const clause of clauses) {
    const retrieval = await retriever.retrieve(clause, options);
    if (!isAnswerable(retrieval.evidence)) continue;
    const side = bestSide(retrieval);
    const question = side[0]?.question;
    if (question && !sides.flat().some((other) => other.question === question)) sides.push(side);
  }
  return sides.length > 1 ? planSides(sides) : undefined;
}
