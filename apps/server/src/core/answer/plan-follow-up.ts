import type { Question } from '../corpus/document.ts';
import type { Material } from '../corpus/material.ts';
import type { Retrieval } from '../retrieval/retriever.ts';
import type { Aspect, Focus } from './answer-plan.ts';
import { bestPointsWithin } from './best-points.ts';
import { asksWhyOfIt, beginsWithPronoun, choosesAmong, isShort } from './follow-up.ts';
import { type PlannedAnswer, planPoints, planWhole } from './planned-answer.ts';
import { familyOf } from './turn-evidence.ts';

/** How much better another point of the question must fit than those spoken of. */
const FAR_BETTER = 1.6;
/** How much worse than a near-duplicate the question under discussion may fit and still be answered from. */
const FOCUS_IN_FAMILY = 0.9;

/** Plans the answer to a message that stays with the question under discussion. */
export function planFollowUp(
  focus: Focus,
  retrieval: Retrieval,
  text: string,
  aspect: Aspect,
  material: Material,
): PlannedAnswer {
  if (focus.points.length > 1 && choosesAmong(text)) return planChoice(focus, retrieval, aspect);
  const speaksOfIt = isShort(text) && (beginsWithPronoun(text) || aspect === 'example');
  if (focus.points.length > 0 && (speaksOfIt || asksWhyOfIt(text)))
    return planAbout(focus, retrieval, aspect);
  const family = familyOf(focus.question, material);
  const inFamily = retrieval.points.find(({ question }) => family.includes(question));
  const inFocus = retrieval.points.find(({ question }) => question === focus.question);
  const isInFocus = inFocus && inFamily && inFocus.score >= FOCUS_IN_FAMILY * inFamily.score;
  const question = isInFocus ? focus.question : (inFamily?.question ?? focus.question);
  return planWithin(question, retrieval, aspect) ?? planAbout(focus, retrieval, aspect);
}

/** “这个适合谁”: what was spoken of last, unless another point of the same question fits far better. */
function planAbout(focus: Focus, retrieval: Retrieval, aspect: Aspect): PlannedAnswer {
  if (focus.points.length === 0) return planWhole(focus.question, aspect);
  const within = retrieval.points.filter(({ question }) => question === focus.question);
  const spoken = within.find(({ point }) => focus.points.includes(point))?.own ?? 0;
  const [other] = within;
  const meant = other && other.own > Math.max(1, FAR_BETTER * spoken) ? [other.point] : focus.points;
  return planPoints(
    meant.map((point) => ({ question: focus.question, point })),
    aspect,
  );
}

/** “这两个该选哪个”: the one of the points spoken of that fits best; all of them where none does. */
function planChoice(focus: Focus, retrieval: Retrieval, aspect: Aspect): PlannedAnswer {
  const fitting = retrieval.points.find(({ point, own }) => own > 0 && focus.points.includes(point));
  const meant = fitting ? [fitting.point] : focus.points;
  return planPoints(
    meant.map((point) => ({ question: focus.question, point })),
    aspect,
  );
}

/** The points of one question that a message asks for; undefined where it asks for none of them. */
export function planWithin(
  question: Question,
  retrieval: Retrieval,
  aspect: Aspect,
): PlannedAnswer | undefined {
  const points = bestPointsWithin(question, retrieval);
  return points.length > 0 ? planPoints(points, aspect) : undefined;
}
