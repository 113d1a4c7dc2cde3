import type { Point, Question } from '../corpus/document.ts';
import { withoutQuestionNumbers } from '../text/question-numbers.ts';
import type { Aspect, Focus } from './answer-plan.ts';
import { asksForOthers, isElliptic } from './follow-up.ts';
import { type PlannedAnswer, planPoints, planWhole } from './planned-answer.ts';
import { type Ordinal, ordinalsIn, pickOrdinals, stepIn } from './references.ts';
import { reworkIn } from './rework.ts';

/**
 * Plans the answer where a message only points: at points by their place, at a question by its number, at what was
 * said before, at the rest. Undefined where it says more than that.
 */
export function planReference(
  text: string,
  named: readonly Question[],
  current: Focus | undefined,
  aspect: Aspect,
): PlannedAnswer | undefined {
  const base = named[0] ?? current?.question;
  if (!base) return undefined;
  const ordinals = ordinalsIn(text);
  const spoken = named.length === 0 ? (current?.points ?? []) : [];
  const picked = pickOrdinals(base.points, ordinals.length > 0 ? ordinals : stepFrom(spoken, text));
  const how = reworkIn(text);
  if (how) {
    const meant = [picked, spoken, base.points].find((points) => points.length > 0) ?? [];
    const points = meant.map((point) => ({ question: base, point }));
    return { ...planPoints(points, aspect), plan: { kind: 'rework', how, points } };
  }
  if (picked.length > 0) {
    return planPoints(
      picked.map((point) => ({ question: base, point })),
      aspect,
    );
  }
  if (asksForOthers(text)) {
    const others = spoken.length > 0 ? base.points.filter((point) => !spoken.includes(point)) : [];
    if (others.length === 0) return { plan: { kind: 'no-such-point', question: base }, focus: current };
    return planPoints(
      others.map((point) => ({ question: base, point })),
      aspect,
    );
  }
  if (named.length > 1 || !isElliptic(withoutQuestionNumbers(text))) return undefined;
  if (ordinals.length > 0) return { plan: { kind: 'no-such-point', question: base }, focus: current };
  return spoken.length > 0
    ? planPoints(
        spoken.map((point) => ({ question: base, point })),
        aspect,
      )
    : planWhole(base, aspect);
}

/** The place of “the next one”, after the points spoken of last. */
function stepFrom(spoken: readonly Point[], text: string): Ordinal[] {
  const step = isElliptic(text) ? stepIn(text) : undefined;
  const from = step && step > 0 ? spoken.at(-1) : spoken[0];
  return step && from ? [{ at: from.index + step }] : [];
}
