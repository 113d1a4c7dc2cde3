import type { Question } from '../corpus/document.ts';
import type { Material } from '../corpus/material.ts';
import { answerability } from '../retrieval/evidence.ts';
import type { Retrieval } from '../retrieval/retriever.ts';
import type { Aspect, Focus } from './answer-plan.ts';
import { bestPointsWithin } from './best-points.ts';
import {
  asksWhyOfIt,
  beginsWithPronoun,
  choosesAmong,
  isShort,
  narrowsDown,
  pointsBack,
} from './follow-up.ts';
import { type PlannedAnswer, planPoints } from './planned-answer.ts';

/** How much worse than the best elsewhere the question under discussion may fit and still be meant. */
const FOCUS_LOYALTY = 0.6;
const FOCUS_LOYALTY_WHEN_LEANING = 0.35;
/** What another question must match of a message that begins with “it” to be meant all the same. */
const SURE_COVERAGE = 0.7;
/** How much better another point of the question must fit than those spoken of. */
const FAR_BETTER = 1.6;

/** How much worse than a near-duplicate the question under discussion may fit and still be answered from. */
const FOCUS_IN_FAMILY = 0.9;

/** Where a message does not point back, the material must at least be likely to hold what it asks for. */
const MIN_ASKED = 0.23;

/** A message in other words than those of the question under discussion is about something else. */
const MIN_FOCUS_COVERAGE = 0.1;
const MAX_COVERAGE_BEHIND = 0.5;

/** Plans the answer from the question under discussion; undefined where a message is about something else. */
export function planFollowUp(
  focus: Focus,
  retrieval: Retrieval,
  text: string,
  aspect: Aspect,
  material: Material,
): PlannedAnswer | undefined {
  if (focus.points.length > 1 && choosesAmong(text)) return planChoice(focus, retrieval, aspect);
  const coverage = retrieval.coverageOf(focus.question);
  const elsewhere = retrieval.questions[0] ? retrieval.coverageOf(retrieval.questions[0].question) : 0;
  const speaksOfIt = isShort(text) && (beginsWithPronoun(text) || aspect === 'example');
  const isAbout = focus.points.length > 0 && (speaksOfIt || asksWhyOfIt(text));
  const isStillThere = retrieval.questions[0]?.question === focus.question;
  if (isAbout && (isStillThere || elsewhere < SURE_COVERAGE)) return planAbout(focus, retrieval, aspect);
  const part = narrowsDown(text) ? planWithin(focus.question, retrieval, aspect) : undefined;
  if (part) return part;
  if (!pointsBack(text) && answerability(retrieval.evidence) < MIN_ASKED) return undefined;
  if (coverage < MIN_FOCUS_COVERAGE || elsewhere - coverage > MAX_COVERAGE_BEHIND) return undefined;
  const loyalty = pointsBack(text) || isShort(text) ? FOCUS_LOYALTY_WHEN_LEANING : FOCUS_LOYALTY;
  const [best] = retrieval.points;
  const family = [focus.question, ...(material.duplicates.get(focus.question.id) ?? [])];
  const [inFamily] = retrieval.points.filter(({ question }) => family.includes(question));
  const inFocus = retrieval.points.find(({ question }) => question === focus.question);
  if (!best || !inFamily || inFamily.score < loyalty * best.score) return undefined;
  const isInFocus = inFocus && inFocus.score >= FOCUS_IN_FAMILY * inFamily.score;
  return planWithin(isInFocus ? focus.question : inFamily.question, retrieval, aspect);
}

/** “这个适合谁”: the points spoken of last, unless another of the same question fits far better. */
function planAbout(focus: Focus, retrieval: Retrieval, aspect: Aspect): PlannedAnswer {
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
