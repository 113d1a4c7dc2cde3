import type { Passage, Point, Question } from '../corpus/document.ts';
import type { SmallTalk } from '../talk/talk-kind.ts';
import type { Rework } from './rework.ts';

/** A point with the question it belongs to. */
export interface QuestionPoint {
  question: Question;
  point: Point;
}

/** What about a point is asked: what it says, why it matters, or an example. */
export type Aspect = 'what' | 'why' | 'example';

/** Why there is no answer: the material holds none, or an order, harm to others or to oneself was asked for. */
export type AbstainReason = 'not-in-material' | 'instruction' | 'unsafe' | 'self-harm';

/** What a question about the material is answered with. */
export type AnswerPlan =
  | { kind: 'small-talk'; talk: SmallTalk }
  /** All questions by topic, or only these. */
  | { kind: 'question-list'; questions?: Question[] }
  | { kind: 'whole'; question: Question; aspect: Aspect }
  | { kind: 'points'; points: QuestionPoint[]; aspect: Aspect }
  | { kind: 'compare'; sides: QuestionPoint[][] }
  /** The last answer put otherwise. */
  | { kind: 'rework'; how: Rework; points: QuestionPoint[] }
  | { kind: 'no-such-point'; question: Question }
  | { kind: 'passages'; passages: Passage[] }
  | { kind: 'abstain'; reason: AbstainReason; nearest: Question[] };

/** What a conversation is about after a turn: where “the third one” and “why?” point to. */
export interface Focus {
  question: Question;
  /** The points spoken of last; empty when it was the whole question. */
  points: Point[];
}
