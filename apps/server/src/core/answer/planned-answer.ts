import type { Question } from '../corpus/document.ts';
import type { Retrieval } from '../retrieval/retriever.ts';
import type { AnswerPlan, Aspect, Focus, QuestionPoint } from './answer-plan.ts';

/** A plan with what it leaves the conversation talking about. */
export interface PlannedAnswer {
  plan: AnswerPlan;
  focus: Focus | undefined;
  /** What was found on the way; absent where nothing was looked for. */
  retrieval?: Retrieval;
}

export function planPoints(points: QuestionPoint[], aspect: Aspect): PlannedAnswer {
  return { plan: { kind: 'points', points, aspect }, focus: focusOn(points) };
}

export function planWhole(question: Question, aspect: Aspect): PlannedAnswer {
  return { plan: { kind: 'whole', question, aspect }, focus: { question, points: [] } };
}

export function planSides(sides: QuestionPoint[][]): PlannedAnswer {
  return { plan: { kind: 'compare', sides }, focus: focusOn(sides.flat()) };
}

/** Several questions side by side: of each, the points whose keyword no other has. */
export function planContrast(questions: readonly Question[]): PlannedAnswer {
  return planSides(
    questions.map((question) => {
      const elsewhere = new Set(
        questions
          .filter((other) => other !== question)
          .flatMap(({ points }) => points.map(({ keyword }) => keyword)),
      );
      const distinct = question.points.filter(({ keyword }) => !elsewhere.has(keyword));
      return (distinct.length > 0 ? distinct : question.points).map((point) => ({ question, point }));
    }),
  );
}

export const pointsOf = (question: Question): QuestionPoint[] =>
  question.points.map((point) => ({ question, point }));

function focusOn(points: readonly QuestionPoint[]): Focus | undefined {
  const [first] = points;
  if (!first) return undefined;
  const { question } = first;
  return {
    question,
    points: points.filter((quoted) => quoted.question === question).map(({ point }) => point),
  };
}
