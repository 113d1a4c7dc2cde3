import { languageOf } from '../text/language-of.ts';
import { asksForWhatIsMissing } from './answer-kind.ts';
import type { Chunk } from './chunk.ts';
import type { QueryTerms } from './keyword-index.ts';
import { createWordOdds } from './word-odds.ts';

/** What speaks for the material holding an answer to a question. */
export interface Evidence {
  /** Cosine of the nearest vector of the material. */
  cosine: number;
  /** Cosine of the nearest question about something else. */
  elsewhere: number;
  /** How much likelier its words are in this material than in questions about something else. */
  wordOdds: number;
  /** How far the best hit stands out from the four after it, 0 to 1. */
  dominance: number;
  /** Technical words in Latin letters, in a Chinese question, that the material itself never uses. */
  foreignWords: number;
  /** 1 where a number, a formula, code, a name or a date is asked for that the best hit does not hold. */
  missingKind: number;
}

/**
 * Weights of a logistic regression over questions that the material answers and questions that it does not, fitted by
 * `scripts/calibrate-abstention.ts`. `npm run evaluate -- abstention` prints what they give at each threshold.
 */
const WEIGHTS: Record<keyof Evidence | 'bias', number> = {
  bias: -4.4,
  cosine: 8.7,
  elsewhere: -3.1,
  wordOdds: 2.1,
  dominance: 1.0,
  foreignWords: -2.7,
  missingKind: -4.1,
};
const MAX_FOREIGN_WORDS = 2;

/** How sure it is that the material holds an answer, 0 to 1. */
export function answerability(evidence: Evidence): number {
  let sum = WEIGHTS.bias;
  for (const [name, value] of Object.entries(evidence) as [keyof Evidence, number][])
    sum += WEIGHTS[name] * value;
  return 1 / (1 + Math.exp(-sum));
}

const HAN = /\p{Script=Han}/u;
const RUNNERS_UP = 4;

/** What was found for a question, as far as evidence goes. */
export interface Found {
  question: string;
  terms: QueryTerms;
  /** Scores of questions and passages, best first. */
  scores: readonly number[];
  /** The chunk ids that make up the best of them: a question with its points, or a passage. */
  best: readonly string[];
  /** Cosine of the nearest vector of the material. */
  cosine: number;
  /** Cosine of the nearest question about something else. */
  elsewhere: number;
}

const SENTENCE_END = /[。！？；!?;\n]+/;

/** Texts about as long as a question: titles, wordings, and the sentences of prose, which has no wordings. */
const shortTextsOf = ({ kind, title, body, wordings }: Chunk): string[] =>
  [title, ...(kind === 'passage' ? body.split(SENTENCE_END) : wordings)].filter((text) => text.trim() !== '');

/** Makes what weighs a question and what was found for it against the words of the material and of `elsewhere`. */
export function createGatherEvidence(
  chunks: readonly Chunk[],
  materialTerms: ReadonlySet<string>,
  elsewhere: readonly string[] = [],
): (found: Found) => Evidence {
  const positions = new Map(chunks.map((chunk, position) => [chunk.id, position]));
  const wordOdds = createWordOdds(chunks.flatMap(shortTextsOf), elsewhere);

  const foreignWords = (question: string, terms: QueryTerms): number => {
    if (languageOf(question) === 'en') return 0;
    const foreign = [...terms.own.keys()].filter(
      (term) => !HAN.test(term) && !/^\d+$/.test(term) && !materialTerms.has(term) && !terms.slips.has(term),
    );
    return Math.min(MAX_FOREIGN_WORDS, foreign.length);
  };

  return ({ question, terms, scores, best, cosine, elsewhere }: Found): Evidence => {
    const bestPositions = best.flatMap((id) => positions.get(id) ?? []);
    const text = bestPositions
      .map((position) => `${chunks[position]?.title}\n${chunks[position]?.body}`)
      .join('\n');
    const [top = 0, ...rest] = scores;
    const runnersUp = rest.slice(0, RUNNERS_UP).reduce((sum, score) => sum + score, 0) / RUNNERS_UP;
    return {
      cosine,
      elsewhere,
      wordOdds: wordOdds(terms),
      dominance: top > 0 ? 1 - runnersUp / top : 0,
      foreignWords: foreignWords(question, terms),
      missingKind: asksForWhatIsMissing(question, text) ? 1 : 0,
    };
  };
}
