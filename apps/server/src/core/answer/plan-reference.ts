import type { Point, Question } from '../corpus/document.ts';
import { withoutQuestionNumbers } from '../text/question-numbers.ts';
import type { Aspect, Focus } from './answer-plan.ts';
import { asksForOthers, isElliptic } from './follow-up.ts';
import type { Ordinal } from './ordinal.ts';
import { type PlannedAnswer, planPoints, planWhole } from './planned-answer.ts';
import { ordinalsIn, pickOrdinals } from './references.ts';
import { reworkIn } from './rework.ts';
import { asksForSibling } from './sibling.ts';
import { stepIn } from './step.ts';

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
  const planThese = (points: readonly Point[]): PlannedAnswer =>
    points.length > 0
      ? planPoints(
          points.map((point) => ({ question: base, point })),
          aspect,
        )
      : { plan: { kind: 'no-such-point', question: base }, focus: current };

  const spoken = named.length === 0 ? (current?.points ?? []) : [];
  const others = base.points.filter((point) => !spoken.includes(point));
  const ordinals = ordinalsIn(text);
  const step = ordinals.length === 0 ? stepFrom(spoken, text) : undefined;
  const picked = pickOrdinals(base.points, step ? [step] : ordinals);
  const how = reworkIn(text);
  if (how) {
    const meant = [picked, spoken, base.points].find((points) => points.length > 0) ?? [];
    const points = meant.map((point) => ({ question: base, point }));
    return { ...planPoints(points, aspect), plan: { kind: 'rework', how, points } };
  }
  if (picked.length > 0 || step) return planThese(picked);
  if (spoken.length > 0 && ordinals.length === 0 && asksForSibling(text)) {
    return planThese(spoken.some(namesSeveral) ? spoken : others);
  }
  if (asksForOthers(text)) return planThese(spoken.length > 0 ? others : []);
  if (named.length > 1 || !isElliptic(withoutQuestionNumbers(text))) return undefined;
  if (ordinals.length > 0) return planThese([]);
  return spoken.length > 0 ? planThese(spoken) : planWhole(base, aspect);
}

/** The place of “the next one”, after the points spoken of last. */
function stepFrom(spoken: readonly Point[], text: string): Ordinal | undefined {
  const step = stepIn(text);
  const from = step && step > 0 ? spoken.at(-1) : spoken[0];
  return step && from ? { at: from.index + step } : undefined;
}

/** Whether a point lists things that stand side by side in it. */
const namesSeveral = ({ statement }: Point): boolean => /[、/]|和|与|及|或|\b(?:and|or)\b/.test(statement);
