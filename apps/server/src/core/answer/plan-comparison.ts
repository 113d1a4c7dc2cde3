import { isAnswerable } from '../retrieval/evidence.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import type { Focus } from './answer-plan.ts';
import { bestPair, comparablePoints, type RankedPoint } from './best-points.ts';
import { sidesOf } from './comparison.ts';
import { isElliptic } from './follow-up.ts';
import { type PlannedAnswer, planSides } from './planned-answer.ts';

/** Plans a comparison of two points; undefined where a message makes none, or the material lacks a side. */
export async function planComparison(
  retriever: Retriever,
  text: string,
  current: Focus | undefined,
  options?: { signal?: AbortSignal },
): Promise<PlannedAnswer | undefined> {
  const sides = sidesOf(text);
  if (!sides) return undefined;
  const candidates: RankedPoint[][] = [];
  for (const side of sides) {
    if (current && current.points.length > 0 && isElliptic(side)) {
      candidates.push(current.points.map((point) => ({ question: current.question, point, score: 1 })));
      continue;
    }
    const retrieval = await retriever.retrieve(side, options);
    if (!isAnswerable(retrieval.evidence)) return undefined;
    candidates.push(comparablePoints(retrieval, side));
  }
  const pair = bestPair(candidates[0] ?? [], candidates[1] ?? []);
  return pair && planSides(pair.map((point) => [point]));
}
