import type { Question } from '../corpus/document.ts';
import type { Material } from '../corpus/material.ts';
import { answerability } from '../retrieval/evidence.ts';
import type { Retrieval, RetrievedPoint, Retriever } from '../retrieval/retriever.ts';
import { givesInstructions } from '../text/instructions.ts';
import type { AnswerPlan, Focus, QuestionPoint } from './answer-plan.ts';
import { clausesOf, sidesOf } from './comparison.ts';
import { aspectOf, isElliptic, pointsBack, readTurn } from './follow-up.ts';
import { ordinalsIn, pickOrdinals, questionNumbersIn, withoutQuestionNumbers } from './references.ts';
import { asksForQuestions, smallTalkIn } from './small-talk.ts';

/** Below this evidence the material does not hold the answer; from `npm run evaluate -- abstention`. */
const MIN_ANSWERABILITY = 0.35;
/** A point answers alone when it fits better than its whole question by this factor. */
const POINT_PREFERENCE = 1;
/** Points nearly as good as the best are shown with it. */
const NEAR_BEST = 0.9;
const MAX_POINTS = 3;
const NEAREST = 3;
/** Prose answers only where it fits clearly better: points are made to be answers. */
const PASSAGE_HANDICAP = 1.25;
/** How much worse than the best elsewhere the question under discussion may fit and still be meant. */
const FOCUS_LOYALTY = 0.6;
const FOCUS_LOYALTY_WHEN_POINTING_BACK = 0.35;

export interface PlannedAnswer {
  plan: AnswerPlan;
  /** What the conversation is about after this turn. */
  focus: Focus | undefined;
  retrieval?: Retrieval;
}

export type PlanAnswer = (
  message: string,
  focus: Focus | undefined,
  options?: { signal?: AbortSignal },
) => Promise<PlannedAnswer>;

/** Decides what a message is answered with: understands it in its conversation, retrieves, or abstains. */
export function createPlanAnswer({
  material,
  retriever,
}: {
  material: Material;
  retriever: Retriever;
}): PlanAnswer {
  const nearestOf = (retrieval: Retrieval): Question[] =>
    retrieval.questions.slice(0, NEAREST).map(({ question }) => question);

  return async (message, focus, options) => {
    const talk = smallTalkIn(message);
    if (talk) return { plan: { kind: 'small-talk', talk }, focus };
    if (asksForQuestions(message)) return { plan: { kind: 'question-list' }, focus };

    const turn = readTurn(message);
    const current = turn.keepsFocus ? focus : undefined;
    const aspect = aspectOf(turn.text);

    const named = questionsNamed(turn.text, material);
    const base = named[0] ?? current?.question;
    const ordinals = ordinalsIn(turn.text);
    if (base && ordinals.length > 0) {
      const points = pickOrdinals(base.points, ordinals).map((point) => ({ question: base, point }));
      if (points.length > 0) return pointsPlan(points, aspect);
    }
    if (named.length === 1 && base && isElliptic(withoutQuestionNumbers(turn.text)))
      return wholePlan(base, aspect);
    if (current && named.length === 0 && isElliptic(turn.text)) {
      const points = current.points.map((point) => ({ question: current.question, point }));
      return points.length > 0 ? pointsPlan(points, aspect) : wholePlan(current.question, aspect);
    }

    const retrieval = await retriever.retrieve(withoutQuestionNumbers(turn.text), options);
    const abstain = (reason: 'not-in-material' | 'instruction'): PlannedAnswer => ({
      plan: { kind: 'abstain', reason, nearest: nearestOf(retrieval) },
      focus,
      retrieval,
    });
    if (givesInstructions(message)) return abstain('instruction');

    if (named.length > 1) return comparePlan(named.map((question) => distinctPoints(question, named)));
    const sides = sidesOf(turn.text);
    if (sides) {
      const planned = await compareSides(sides, current);
      if (planned) return planned;
    }
    if (named.length === 1 && base) return withinQuestion(base, retrieval, aspect) ?? wholePlan(base, aspect);

    const inFocus = current && followUp(current, retrieval, turn.text, aspect);
    if (inFocus) return inFocus;
    if (answerability(retrieval.evidence) < MIN_ANSWERABILITY) return abstain('not-in-material');

    const clauses = clausesOf(turn.text);
    if (clauses.length > 1) {
      const planned = await planClauses(clauses);
      if (planned) return planned;
    }
    return planTopic(retrieval, aspect);
  };

  async function compareSides(
    sides: string[],
    current: Focus | undefined,
  ): Promise<PlannedAnswer | undefined> {
    const found: QuestionPoint[][] = [];
    for (const side of sides) {
      if (current && current.points.length > 0 && isElliptic(side)) {
        found.push(current.points.map((point) => ({ question: current.question, point })));
        continue;
      }
      const retrieval = await retriever.retrieve(side);
      if (answerability(retrieval.evidence) < MIN_ANSWERABILITY) return undefined;
      const best = bestPoints(retrieval, 1).filter(
        ({ point }) => !found.flat().some((other) => other.point === point),
      );
      if (best.length === 0) return undefined;
      found.push(best);
    }
    return comparePlan(found);
  }

  async function planClauses(clauses: string[]): Promise<PlannedAnswer | undefined> {
    const found: QuestionPoint[][] = [];
    for (const clause of clauses) {
      const retrieval = await retriever.retrieve(clause);
      if (answerability(retrieval.evidence) < MIN_ANSWERABILITY) continue;
      const [best] = bestPoints(retrieval, 1);
      if (best && !found.flat().some((other) => other.question === best.question)) found.push([best]);
    }
    return found.length > 1 ? comparePlan(found) : undefined;
  }

  function planTopic(retrieval: Retrieval, aspect: 'what' | 'why' | 'example'): PlannedAnswer {
    const [best] = retrieval.questions;
    const [passage] = retrieval.passages;
    if (passage && passage.score > PASSAGE_HANDICAP * (best?.score ?? 0)) {
      return { plan: { kind: 'passages', passages: [passage.passage] }, focus: undefined, retrieval };
    }
    if (!best)
      return {
        plan: { kind: 'abstain', reason: 'not-in-material', nearest: [] },
        focus: undefined,
        retrieval,
      };
    const [point] = retrieval.points;
    if (point && point.own > POINT_PREFERENCE * best.own) {
      return { ...pointsPlan(bestPoints(retrieval, MAX_POINTS), aspect), retrieval };
    }
    return { ...wholePlan(best.question, aspect), retrieval };
  }
}

function questionsNamed(message: string, material: Material): Question[] {
  return questionNumbersIn(message).flatMap((number) => {
    const question = material.questions.find((candidate) => candidate.number === number);
    return question ? [question] : [];
  });
}

function followUp(
  focus: Focus,
  retrieval: Retrieval,
  message: string,
  aspect: 'what' | 'why' | 'example',
): PlannedAnswer | undefined {
  const loyalty = pointsBack(message) ? FOCUS_LOYALTY_WHEN_POINTING_BACK : FOCUS_LOYALTY;
  const [best] = retrieval.points;
  const [inFocus] = retrieval.points.filter(({ question }) => question === focus.question);
  if (!best || !inFocus || inFocus.score < loyalty * best.score) return undefined;
  return withinQuestion(focus.question, retrieval, aspect);
}

function withinQuestion(
  question: Question,
  retrieval: Retrieval,
  aspect: 'what' | 'why' | 'example',
): PlannedAnswer | undefined {
  const points = retrieval.points.filter((retrieved) => retrieved.question === question && retrieved.own > 0);
  const [best] = points;
  if (!best) return undefined;
  return { ...pointsPlan(nearBest(points, MAX_POINTS), aspect), retrieval };
}

function bestPoints(retrieval: Retrieval, limit: number): RetrievedPoint[] {
  const representatives = new Set(retrieval.questions.map(({ question }) => question));
  return nearBest(
    retrieval.points.filter(({ question }) => representatives.has(question)),
    limit,
  );
}

function nearBest(points: readonly RetrievedPoint[], limit: number): RetrievedPoint[] {
  const least = NEAR_BEST * (points[0]?.score ?? 0);
  return points.filter(({ score }) => score >= least).slice(0, limit);
}

/** The points of a question whose keyword no other of the questions has. */
function distinctPoints(question: Question, among: readonly Question[]): QuestionPoint[] {
  const elsewhere = new Set(
    among
      .filter((other) => other !== question)
      .flatMap((other) => other.points.map(({ keyword }) => keyword)),
  );
  const distinct = question.points.filter(({ keyword }) => !elsewhere.has(keyword));
  return (distinct.length > 0 ? distinct : question.points).map((point) => ({ question, point }));
}

function pointsPlan(points: QuestionPoint[], aspect: 'what' | 'why' | 'example'): PlannedAnswer {
  const [first] = points;
  const focus = first && {
    question: first.question,
    points: points.filter(({ question }) => question === first.question).map(({ point }) => point),
  };
  return { plan: { kind: 'points', points, aspect }, focus };
}

const wholePlan = (question: Question, aspect: 'what' | 'why' | 'example'): PlannedAnswer => ({
  plan: { kind: 'whole', question, aspect },
  focus: { question, points: [] },
});

function comparePlan(sides: QuestionPoint[][]): PlannedAnswer {
  const planned = pointsPlan(sides.flat(), 'what');
  return { ...planned, plan: { kind: 'compare', sides } };
}
