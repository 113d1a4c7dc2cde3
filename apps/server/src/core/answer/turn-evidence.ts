import type { Question } from '../corpus/document.ts';
import type { Material } from '../corpus/material.ts';
import { type LogisticModel, logistic } from '../logistic.ts';
import type { RetrievedQuestion } from '../retrieval/rank-questions.ts';
import type { Retrieval } from '../retrieval/retriever.ts';
import type { Aspect, Focus } from './answer-plan.ts';
import { beginsWithPronoun, isShort, type Turn } from './follow-up.ts';

/** What tells where a message within a conversation belongs. */
export interface TurnEvidence {
  /** Cosines of the nearest vector of the material, and of the nearest question about something else. */
  cosine: number;
  elsewhere: number;
  /** How much likelier its words are in what is said in a conversation than in questions about something else. */
  followUpOdds: number;
  /** How well the best point of the question under discussion fits, by itself and as a share of the best fit anywhere. */
  fit: number;
  shareOfBest: number;
  /** How well that question fits with its points, as a share of that and the best of the others, and that one alone. */
  questionShare: number;
  fitElsewhere: number;
  /** Tens of characters, or fives of English words. */
  length: number;
  /** 1 where it holds, else 0. */
  isShort: number;
  beginsWithPronoun: number;
  asksWhy: number;
  corrects: number;
}

/** Whether a message belongs to a conversation about the material at all; see `scripts/calibrate-follow-ups.ts`. */
const BELONGS: LogisticModel<'cosine' | 'elsewhere' | 'followUpOdds' | 'fit' | 'isShort'> = {
  constant: -3.43,
  weights: { cosine: 10.2, elsewhere: -8.1, followUpOdds: 0.814, fit: 1.57, isShort: 0.63 },
};

/** Whether one that belongs to it stays with the question under discussion, fitted by the same script. */
const STAYS: LogisticModel<
  'cosine' | 'fit' | 'shareOfBest' | 'questionShare' | 'fitElsewhere' | 'length' | 'asksWhy' | 'corrects'
> = {
  constant: 9.56,
  weights: {
    cosine: -9.77,
    fit: 2.49,
    shareOfBest: 1.52,
    questionShare: 2.84,
    fitElsewhere: -1.49,
    length: -1.98,
    asksWhy: 1.22,
    corrects: -1.52,
  },
};

const MIN_BELONGING = 0.6;
/** “这个适合谁” can only mean what was spoken of. */
const MIN_BELONGING_OF_IT = 0.3;
/** Learners leap from question to question more readily than the dialogues do that this was fitted on. */
export const MIN_STAYING = 0.6;
const MAX_FIT = 2;
const MAX_LENGTH = 3;

/** Whether a message belongs to the conversation about the material that it stands in. */
export function belongs(evidence: TurnEvidence): boolean {
  const speaksOfIt = evidence.isShort === 1 && evidence.beginsWithPronoun === 1;
  return logistic(BELONGS, evidence) >= (speaksOfIt ? MIN_BELONGING_OF_IT : MIN_BELONGING);
}

/** Whether one that does stays with the question under discussion, or moves on in the material. */
export const stays = (evidence: TurnEvidence): boolean => logistic(STAYS, evidence) >= MIN_STAYING;

/** Gathers what tells where a message belongs after what was said before. */
export function gatherTurnEvidence(
  { text, how }: Turn,
  aspect: Aspect,
  focus: Focus,
  { points, questions, evidence }: Retrieval,
  material: Material,
): TurnEvidence {
  const family = familyOf(focus.question, material);
  const inFamily = points.filter(({ question }) => family.includes(question));
  const best = points[0]?.score ?? 0;
  const isHere = ({ question, folded }: RetrievedQuestion) =>
    [question, ...folded].some((each) => family.includes(each));
  const here = questions.find(isHere)?.score ?? 0;
  const other = questions.find((retrieved) => !isHere(retrieved))?.score ?? 0;
  return {
    cosine: evidence.cosine,
    elsewhere: evidence.elsewhere,
    followUpOdds: evidence.followUpOdds,
    fit: Math.min(MAX_FIT, Math.max(0, ...inFamily.map(({ own }) => own))),
    shareOfBest: best > 0 ? (inFamily[0]?.score ?? 0) / best : 0,
    questionShare: here + other > 0 ? here / (here + other) : 0,
    fitElsewhere: Math.min(MAX_FIT, other),
    length: Math.min(MAX_LENGTH, lengthOf(text)),
    isShort: isShort(text) ? 1 : 0,
    beginsWithPronoun: beginsWithPronoun(text) ? 1 : 0,
    asksWhy: aspect === 'why' ? 1 : 0,
    corrects: how === 'corrects' ? 1 : 0,
  };
}

/** A question with its near-duplicates. */
export const familyOf = (question: Question, material: Material): Question[] => [
  question,
  ...(material.duplicates.get(question.id) ?? []),
];

const lengthOf = (text: string): number =>
  /\p{Script=Han}/u.test(text) ? text.length / 10 : text.split(/\s+/).length / 5;
