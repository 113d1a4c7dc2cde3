import type { Material } from '../corpus/material.ts';
import type { Citation } from './answer-event.ts';
import { answerLanguage } from './answer-language.ts';
import type { QuestionPoint } from './answer-plan.ts';
import type { AnswerRequest } from './answer-question.ts';
import { createAnswerWriter } from './answer-writer.ts';
import { suggestQuestions } from './extractive-answer.ts';
import type { RetrievedSources } from './llm-answer.ts';
import type { PlanConversation } from './plan-conversation.ts';
import type { PlannedAnswer } from './planned-answer.ts';
import { writeAnswer } from './write-answer.ts';

/** Points given to a model at the most: two questions' worth. */
const MAX_POINTS = 10;

/** What a model answers from: the same understanding and retrieval that the built-in engine uses. */
export function createModelSources(dependencies: {
  material: Material;
  planConversation: PlanConversation;
}): (request: AnswerRequest) => Promise<RetrievedSources> {
  const { material, planConversation } = dependencies;
  return async ({ question, history, signal }) => {
    const planned = await planConversation(question, history, signal ? { signal } : {});
    const { plan } = planned;
    const language = answerLanguage(question, history);
    const found = { suggestions: suggestQuestions(plan, material), language };
    if (
      plan.kind === 'small-talk' ||
      plan.kind === 'question-list' ||
      plan.kind === 'no-such-point' ||
      plan.kind === 'abstain'
    ) {
      const text = writeAnswer(plan, material, language).flatMap((piece) =>
        piece.type === 'text' ? piece.text : [],
      );
      return { ...found, citations: [], abstained: plan.kind === 'abstain', direct: text.join('') };
    }
    return { ...found, citations: citationsFor(planned), abstained: false };
  };
}

function citationsFor({ plan, retrieval }: PlannedAnswer): Citation[] {
  const writer = createAnswerWriter();
  for (const passage of plan.kind === 'passages' ? plan.passages : []) writer.passage(passage);
  const points = new Map<string, QuestionPoint>();
  const related = (retrieval?.points ?? []).slice(0, MAX_POINTS);
  for (const quoted of [...plannedPoints(plan), ...related]) {
    if (points.size < MAX_POINTS) points.set(quoted.point.id, quoted);
  }
  for (const quoted of points.values()) {
    writer.statement(quoted);
    writer.explanation(quoted);
  }
  return writer.pieces().flatMap((piece) => (piece.type === 'source' ? [piece.citation] : []));
}

function plannedPoints(plan: PlannedAnswer['plan']): QuestionPoint[] {
  switch (plan.kind) {
    case 'whole':
      return plan.question.points.map((point) => ({ question: plan.question, point }));
    case 'rework':
    case 'points': {
      const [first] = plan.points;
      const siblings = first?.question.points.map((point) => ({ question: first.question, point })) ?? [];
      return [...plan.points, ...siblings];
    }
    case 'compare':
      return plan.sides.flat();
    default:
      return [];
  }
}
