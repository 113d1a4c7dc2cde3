import { type LogisticModel, logistic } from '../logistic.ts';
import { createTextOdds } from '../text/text-odds.ts';
import { isDeclined, isSmallTalk, TALK_EXAMPLES, type TalkExample, type TalkKind } from './talk-kind.ts';

/** What speaks for a message being talk instead of a question about the material. */
export interface TalkEvidence {
  /** Closeness to the nearest kind of small talk, and to the nearest that is declined: cosines. */
  small: number;
  declined: number;
  /** Cosines of the nearest text of the material, and of the nearest question about something else. */
  material: number;
  elsewhere: number;
  /** How much likelier its words are in talk of either sort than in the material and in such questions. */
  smallOdds: number;
  declinedOdds: number;
}

/** A kind of talk, and how likely it is that a message is such, 0 to 1. */
export interface Talk {
  kind: TalkKind;
  likelihood: number;
}

/** An example of a kind of talk with its cosine. */
export interface NearExample {
  kind: string;
  score: number;
}

/** Weights of the cosines of a kind's nearest examples. */
const NEAREST_WEIGHTS = [0.6, 0.25, 0.15];

type TalkModel = LogisticModel<keyof TalkEvidence>;

/**
 * Two logistic models, of either sort of talk against all else, fitted by
 * `scripts/calibrate-talk.ts` on the examples themselves, each left out in its turn, and on questions.
 */
const SMALL: TalkModel = {
  constant: 0.7,
  weights: {
    small: 6.4,
    declined: -1.6,
    material: -3.2,
    elsewhere: -2.4,
    smallOdds: 0.48,
    declinedOdds: -0.28,
  },
};
const DECLINED: TalkModel = {
  constant: -0.9,
  weights: {
    small: -6.1,
    declined: 12.5,
    material: -4.0,
    elsewhere: -0.1,
    smallOdds: -0.19,
    declinedOdds: 0.27,
  },
};

/** What is this far from every example is not recognised by them. */
const MIN_CLOSENESS = 0.38;

export interface FoundTalk {
  message: string;
  /** The nearest examples, nearest first. */
  near: readonly NearExample[];
  /** A cosine that no example that is not among `near` exceeds. */
  floor: number;
  material: number;
  elsewhere: number;
}

/** Makes what weighs how near a message is to talk against how near it is to anything that can be asked. */
export function createGatherTalkEvidence(
  others: readonly string[],
  examples: readonly TalkExample[] = TALK_EXAMPLES,
): (found: FoundTalk) => { evidence: TalkEvidence; small?: TalkKind; declined?: TalkKind } {
  const textsOf = (is: (kind: string) => boolean) =>
    examples.filter(({ kind }) => is(kind)).map(({ text }) => text);
  const odds = createTextOdds({ small: textsOf(isSmallTalk), declined: textsOf(isDeclined) }, others);

  return ({ message, near, floor, material, elsewhere }) => {
    const small = nearestKind(near, floor, isSmallTalk);
    const declined = nearestKind(near, floor, isDeclined);
    const ofWords = odds(message);
    return {
      ...(small && { small: small.kind }),
      ...(declined && { declined: declined.kind }),
      evidence: {
        small: small?.closeness ?? floor,
        declined: declined?.closeness ?? floor,
        material,
        elsewhere,
        smallOdds: ofWords.small,
        declinedOdds: ofWords.declined,
      },
    };
  };
}

/** Makes what recognises talk by examples of it. `others` are texts of the material and questions about other things. */
export function createRecogniseTalk(others: readonly string[]): (found: FoundTalk) => Talk | undefined {
  const gather = createGatherTalkEvidence(others);
  return (found) => {
    const { evidence, small, declined } = gather(found);
    const candidates: Talk[] = [];
    if (small && evidence.small >= MIN_CLOSENESS)
      candidates.push({ kind: small, likelihood: logistic(SMALL, evidence) });
    if (declined && evidence.declined >= MIN_CLOSENESS)
      candidates.push({ kind: declined, likelihood: logistic(DECLINED, evidence) });
    return candidates.sort((a, b) => b.likelihood - a.likelihood)[0];
  };
}

/** The kind whose nearest examples are nearest. */
function nearestKind<Kind extends TalkKind>(
  near: readonly NearExample[],
  floor: number,
  is: (kind: string) => kind is Kind,
): { kind: Kind; closeness: number } | undefined {
  let nearest: { kind: Kind; closeness: number } | undefined;
  for (const [kind, examples] of Map.groupBy(near, (example) => example.kind)) {
    if (!is(kind)) continue;
    const closeness = NEAREST_WEIGHTS.reduce(
      (sum, weight, index) => sum + weight * (examples[index]?.score ?? floor),
      0,
    );
    if (closeness > (nearest?.closeness ?? -1)) nearest = { kind, closeness };
  }
  return nearest;
}
