import type { Question } from '../corpus/document.ts';
import type { Material } from '../corpus/material.ts';
import type { AnswerEvent, QuestionReference } from './answer-event.ts';
import { answerLanguage } from './answer-language.ts';
import type { AnswerPlan } from './answer-plan.ts';
import type { AnswerQuestion } from './answer-question.ts';
import type { PlanConversation } from './plan-conversation.ts';
import { writeAnswer } from './write-answer.ts';

const SUGGESTIONS = 3;

export interface ExtractiveAnswerDependencies {
  material: Material;
  planConversation: PlanConversation;
}

/** The built-in engine: answers in the material's own sentences, without a model. */
export function createExtractiveAnswer(dependencies: ExtractiveAnswerDependencies): AnswerQuestion {
  const { material, planConversation } = dependencies;
  return async function* ({ question, history, signal }): AsyncGenerator<AnswerEvent> {
    yield { type: 'stage', stage: 'retrieving' };
    const { plan } = await planConversation(question, history, signal ? { signal } : {});
    yield { type: 'stage', stage: 'composing' };
    for (const piece of writeAnswer(plan, material, answerLanguage(question, history))) {
      if (piece.type === 'source') yield { type: 'source', citation: piece.citation };
      else yield { type: 'text-delta', text: piece.text };
    }
    const suggestions = suggestQuestions(plan, material);
    if (suggestions.length > 0) yield { type: 'suggestions', suggestions };
    yield { type: 'outcome', outcome: { engine: 'built-in', abstained: plan.kind === 'abstain' } };
  };
}

/** Questions to go on with: the nearest ones after an abstention, else neighbours of what was answered. */
export function suggestQuestions(plan: AnswerPlan, material: Material): QuestionReference[] {
  return questionsToSuggest(plan, material)
    .slice(0, SUGGESTIONS)
    .map(({ id, title }) => ({ questionId: id, title }));
}

function questionsToSuggest(plan: AnswerPlan, material: Material): Question[] {
  switch (plan.kind) {
    case 'abstain':
      return plan.nearest;
    case 'whole':
      return material.related(plan.question);
    case 'no-such-point':
      return [plan.question];
    case 'rework':
    case 'points':
      return plan.points[0] ? [plan.points[0].question, ...material.related(plan.points[0].question)] : [];
    case 'compare':
      return [...new Set(plan.sides.flat().map(({ question }) => question))];
    case 'small-talk':
      return plan.talk === 'greeting' || plan.talk === 'usage'
        ? material.questions.slice(0, SUGGESTIONS)
        : [];
    default:
      return [];
  }
}
