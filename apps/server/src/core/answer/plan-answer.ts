import type { Question } from '../corpus/document.ts';
import type { Material } from '../corpus/material.ts';
import { isAnswerable } from '../retrieval/evidence.ts';
import type { Retrieval, Retriever } from '../retrieval/retriever.ts';
import { givesInstructions } from '../text/instructions.ts';
import { questionNumbersIn } from '../text/question-numbers.ts';
import type { AbstainReason, Aspect, Focus } from './answer-plan.ts';
import { bestAnswer } from './best-points.ts';
import { asksForOthers, aspectOf, isElliptic, readTurn } from './follow-up.ts';
import { planClauses } from './plan-clauses.ts';
import { planComparison } from './plan-comparison.ts';
import { planFollowUp, planWithin } from './plan-follow-up.ts';
import { planReference } from './plan-reference.ts';
import { type PlannedAnswer, planContrast, planPoints, planWhole } from './planned-answer.ts';
import { ordinalsIn } from './references.ts';
import { asksToReturn, questionReturnedTo } from './return-to.ts';
import {
  asksForQuestions,
  opensWithGreeting,
  smallTalkIn,
  withoutAskingForQuestions,
  withoutThanks,
} from './small-talk.ts';
import { talkMeant } from './talk-meant.ts';
import { belongs, gatherTurnEvidence, stays } from './turn-evidence.ts';

const NEAREST = 3;
/** Prose answers only where it fits clearly better: points are made to be answers. */
const PASSAGE_HANDICAP = 1.05;
interface Options {
  signal?: AbortSignal;
  /** Questions spoken of before, first to last. */
  earlier?: readonly Question[];
}

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
  return async (asked, focus, options) => {
    const message = withoutThanks(asked);
    const isOrder = givesInstructions(message);
    const talk = isOrder ? undefined : smallTalkIn(message);
    if (talk) return { plan: { kind: 'small-talk', talk }, focus };
    if (!isOrder && asksForQuestions(message)) {
      const questions = await questionsAbout(
        withoutAskingForQuestions(message),
        material,
        retriever,
        options,
      );
      return { plan: { kind: 'question-list', ...(questions && { questions }) }, focus };
    }

    const turn = readTurn(message);
    const leans = turn.how === 'goes-on' || ordinalsIn(turn.text).length > 0 || isElliptic(turn.text);
    const current = leans ? focus : undefined;
    const returned = asksToReturn(message)
      ? questionReturnedTo(message, options?.earlier ?? [], await retriever.retrieve(message, options))
      : undefined;
    const named = returned ? [returned] : questionsNamed(turn.text, material);
    const aspect = aspectOf(turn.text);
    const pointed = planReference(turn.text, named, current, aspect);
    if (pointed && !isOrder) return pointed;

    if (!isOrder && ordinalsIn(turn.text).length > 0 && isElliptic(turn.text)) {
      return { plan: { kind: 'abstain', reason: 'not-in-material', nearest: [] }, focus };
    }

    const retrieval = await retriever.retrieve(turn.text, options);
    const abstain = (reason: AbstainReason): PlannedAnswer => ({
      plan: { kind: 'abstain', reason, nearest: reason === 'self-harm' ? [] : nearestQuestions(retrieval) },
      focus,
      retrieval,
    });
    if (isOrder) return abstain('instruction');
    const holdsAnswer = isAnswerable(retrieval.evidence);
    const leansOnNothing = !(current && isElliptic(turn.text)) && !asksForOthers(turn.text);
    const mayBeTalk = named.length === 0 && leansOnNothing;
    const beside = (mayBeAsked: boolean): PlannedAnswer | undefined => {
      const meant = mayBeTalk
        ? talkMeant(message, retrieval, { mayBeAsked, hasFocus: current !== undefined })
        : undefined;
      if (!meant) return undefined;
      return 'reason' in meant ? abstain(meant.reason) : { plan: { kind: 'small-talk', ...meant }, focus };
    };
    const clearlyTalk = beside(holdsAnswer || current !== undefined || opensWithGreeting(message));
    if (clearlyTalk) return clearlyTalk;

    const planned =
      (named.length > 1 ? planContrast(named) : undefined) ??
      (await planComparison(retriever, turn.text, current, options)) ??
      (named[0] && (planWithin(named[0], retrieval, aspect) ?? planWhole(named[0], aspect)));
    if (planned) return { ...planned, retrieval };

    const discussed = turn.how === 'changes' ? undefined : focus;
    const evidence = discussed && gatherTurnEvidence(turn, aspect, discussed, retrieval, material);
    const holds = holdsAnswer || (evidence !== undefined && belongs(evidence));
    if (discussed && evidence && holds && stays(evidence)) {
      return { ...planFollowUp(discussed, retrieval, turn.text, aspect, material), retrieval };
    }
    if (!holds) {
      if (opensWithGreeting(message)) return { plan: { kind: 'small-talk', talk: 'greeting' }, focus };
      return beside(false) ?? abstain('not-in-material');
    }
    const several = await planClauses(retriever, turn.text, options);
    return { ...(several ?? planTopic(retrieval, turn.text, aspect)), retrieval };
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
  if (!topic || !isAnswerable(evidence)) return undefined;
  return material.questions.filter(({ id }) => material.topics.get(id) === topic);
}

function planTopic(retrieval: Retrieval, text: string, aspect: Aspect): PlannedAnswer {
  const [passage] = retrieval.passages;
  if (passage && passage.score > PASSAGE_HANDICAP * (retrieval.questions[0]?.score ?? 0)) {
    return { plan: { kind: 'passages', passages: [passage.passage] }, focus: undefined };
  }
  const answer = bestAnswer(retrieval, text);
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
