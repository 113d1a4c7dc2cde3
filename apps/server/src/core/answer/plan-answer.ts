import type { Point, Question } from '../corpus/document.ts';
import type { Material } from '../corpus/material.ts';
import { answerability } from '../retrieval/evidence.ts';
import type { Retrieval, Retriever } from '../retrieval/retriever.ts';
import { givesInstructions } from '../text/instructions.ts';
import { questionNumbersIn, withoutQuestionNumbers } from '../text/question-numbers.ts';
import type { Aspect, Focus, QuestionPoint } from './answer-plan.ts';
import {
  bestAnswer,
  bestPair,
  bestPointsWithin,
  bestSide,
  comparablePoints,
  type RankedPoint,
} from './best-points.ts';
import { clausesOf, sidesOf } from './comparison.ts';
import {
  asksForOthers,
  aspectOf,
  beginsWithPronoun,
  isElliptic,
  isShort,
  pointsBack,
  readTurn,
} from './follow-up.ts';
import { type PlannedAnswer, planContrast, planPoints, planSides, planWhole } from './planned-answer.ts';
import { type Ordinal, ordinalsIn, pickOrdinals, stepIn } from './references.ts';
import { reworkIn } from './rework.ts';
import { asksForQuestions, opensWithGreeting, smallTalkIn, withoutAskingForQuestions } from './small-talk.ts';

/** Below this the material does not hold the answer; `npm run evaluate -- abstention` prints the curve. */
const MIN_ANSWERABILITY = 0.5;
const NEAREST = 3;
/** Prose answers only where it fits clearly better: points are made to be answers. */
const PASSAGE_HANDICAP = 1.05;
/** How much worse than the best elsewhere the question under discussion may fit and still be meant. */
const FOCUS_LOYALTY = 0.6;
const FOCUS_LOYALTY_WHEN_LEANING = 0.35; /** What another question must match of a message that begins with “it” to be meant all the same. */
const SURE_COVERAGE = 0.7;
/** How much better another point of the question must fit than those spoken of. */
const FAR_BETTER = 1.6;

/** How much worse than a near-duplicate the question under discussion may fit and still be answered from. */
const FOCUS_IN_FAMILY = 0.9;

/** A message in other words than those of the question under discussion is about something else. */
const MIN_FOCUS_COVERAGE = 0.1;
const MAX_COVERAGE_BEHIND = 0.35;

type Options = { signal?: AbortSignal };

export type PlanAnswer = (
  message: string,
  focus: Focus | undefined,
  options?: Options,
) => Promise<PlannedAnswer>;

export interface PlanAnswerDependencies {
  material: Material;
  retriever: Retriever;
}

/** Decides what a message is answered with: understands it in its conversation, retrieves, or abstains. */
export function createPlanAnswer({ material, retriever }: PlanAnswerDependencies): PlanAnswer {
  return async (message, focus, options) => {
    const talk = smallTalkIn(message);
    if (talk) return { plan: { kind: 'small-talk', talk }, focus };
    if (asksForQuestions(message)) {
      const questions = await questionsAbout(
        withoutAskingForQuestions(message),
        material,
        retriever,
        options,
      );
      return { plan: { kind: 'question-list', ...(questions && { questions }) }, focus };
    }

    const turn = readTurn(message);
    const current = turn.keepsFocus ? focus : undefined;
    const named = questionsNamed(turn.text, material);
    const aspect = aspectOf(turn.text);
    const pointed = readReference(turn.text, named, current, aspect);
    if (pointed) return pointed;

    if (ordinalsIn(turn.text).length > 0 && isElliptic(turn.text)) {
      return { plan: { kind: 'abstain', reason: 'not-in-material', nearest: [] }, focus };
    }

    const retrieval = await retriever.retrieve(turn.text, options);
    const abstain = (reason: 'not-in-material' | 'instruction'): PlannedAnswer => ({
      plan: { kind: 'abstain', reason, nearest: nearestQuestions(retrieval) },
      focus,
      retrieval,
    });
    if (givesInstructions(message)) return abstain('instruction');

    const planned =
      (named.length > 1 ? planContrast(named) : undefined) ??
      (await compare(retriever, turn.text, current, options)) ??
      (named[0] && (planWithin(named[0], retrieval, aspect) ?? planWhole(named[0], aspect))) ??
      (current && planFollowUp(current, retrieval, turn.text, aspect, material));
    if (planned) return { ...planned, retrieval };

    if (answerability(retrieval.evidence) < MIN_ANSWERABILITY) {
      if (opensWithGreeting(message)) return { plan: { kind: 'small-talk', talk: 'greeting' }, focus };
      return abstain('not-in-material');
    }
    const several = await planClauses(retriever, turn.text, options);
    return { ...(several ?? planTopic(retrieval, aspect)), retrieval };
  };
}

/** The questions of the topic that a request for questions names, if it names one. */
async function questionsAbout(
  subject: string,
  material: Material,
  retriever: Retriever,
  options?: Options,
): Promise<Question[] | undefined> {
  if (isElliptic(subject)) return undefined;
  const { questions, evidence } = await retriever.retrieve(subject, options);
  const topic = questions[0] && material.topics.get(questions[0].question.id);
  if (!topic || answerability(evidence) < MIN_ANSWERABILITY) return undefined;
  return material.questions.filter(({ id }) => material.topics.get(id) === topic);
}

/** Where a message only points: at points by their place, at a question by its number, at what was said before. */
function readReference(
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

async function compare(
  retriever: Retriever,
  text: string,
  current: Focus | undefined,
  options?: Options,
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
    if (answerability(retrieval.evidence) < MIN_ANSWERABILITY) return undefined;
    candidates.push(comparablePoints(retrieval));
  }
  const pair = bestPair(candidates[0] ?? [], candidates[1] ?? []);
  return pair && planSides(pair.map((point) => [point]));
}

async function planClauses(
  retriever: Retriever,
  text: string,
  options?: Options,
): Promise<PlannedAnswer | undefined> {
  const clauses = clausesOf(text).filter((clause) => !isElliptic(clause));
  if (clauses.length < 2) return undefined;
  const sides: QuestionPoint[][] = [];
  for (const clause of clauses) {
    const retrieval = await retriever.retrieve(clause, options);
    if (answerability(retrieval.evidence) < MIN_ANSWERABILITY) continue;
    const side = bestSide(retrieval);
    const question = side[0]?.question;
    if (question && !sides.flat().some((other) => other.question === question)) sides.push(side);
  }
  return sides.length > 1 ? planSides(sides) : undefined;
}

function planFollowUp(
  focus: Focus,
  retrieval: Retrieval,
  text: string,
  aspect: Aspect,
  material: Material,
): PlannedAnswer | undefined {
  const coverage = retrieval.coverageOf(focus.question);
  const elsewhere = retrieval.questions[0] ? retrieval.coverageOf(retrieval.questions[0].question) : 0;
  const isAbout = beginsWithPronoun(text) && isShort(text) && focus.points.length > 0;
  const isStillThere = retrieval.questions[0]?.question === focus.question;
  if (isAbout && (isStillThere || elsewhere < SURE_COVERAGE)) return planAbout(focus, retrieval, aspect);
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

function planWithin(question: Question, retrieval: Retrieval, aspect: Aspect): PlannedAnswer | undefined {
  const points = bestPointsWithin(question, retrieval);
  return points.length > 0 ? planPoints(points, aspect) : undefined;
}

function planTopic(retrieval: Retrieval, aspect: Aspect): PlannedAnswer {
  const [passage] = retrieval.passages;
  if (passage && passage.score > PASSAGE_HANDICAP * (retrieval.questions[0]?.score ?? 0)) {
    return { plan: { kind: 'passages', passages: [passage.passage] }, focus: undefined };
  }
  const answer = bestAnswer(retrieval);
  if (!answer) return { plan: { kind: 'abstain', reason: 'not-in-material', nearest: [] }, focus: undefined };
  return 'whole' in answer ? planWhole(answer.whole, aspect) : planPoints(answer.points, aspect);
}

const nearestQuestions = (retrieval: Retrieval): Question[] =>
  retrieval.questions.slice(0, NEAREST).map(({ question }) => question);

function questionsNamed(text: string, material: Material): Question[] {
  return questionNumbersIn(text).flatMap(
    (number) => material.questions.find((candidate) => candidate.number === number) ?? [],
  );
}
