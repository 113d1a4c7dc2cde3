import { languageOf } from '../text/language-of.ts';
import { tokenize } from '../text/tokenize.ts';
import { asksForWhatIsMissing } from './answer-kind.ts';
import type { Chunk } from './chunk.ts';
import type { KeywordIndex, QueryTerms } from './keyword-index.ts';

/** What speaks for the material holding an answer to a question. */
export interface Evidence {
  /** Share of the question's weight (idf) that the best hit matches in all its parts, 0 to 1. */
  coverage: number;
  /** Share of it that any chunk matches. */
  vocabulary: number;
  /** Cosine of the nearest vector of the material. */
  cosine: number;
  /** How much nearer a question about something else is than anything in the material. */
  elsewhere: number;
  /** How far the best hit stands out from the four after it, 0 to 1. */
  dominance: number;
  /** Technical words in Latin letters, in a Chinese question, that the material itself never uses. */
  foreignWords: number;
  /** 1 where a number, a formula, code, a name or a date is asked for that the best hit does not hold. */
  missingKind: number;
}

/**
 * Weights of a logistic regression over questions that the material answers and questions that it does not,
 * both kinds weighing the same. `npm run evaluate -- abstention` prints what they give at each threshold.
 */
const WEIGHTS: Record<keyof Evidence | 'bias', number> = {
  bias: -5.5,
  coverage: 0.7,
  vocabulary: 5.3,
  cosine: 2.5,
  elsewhere: -1.8,
  dominance: 2.3,
  foreignWords: -4.4,
  missingKind: -3.9,
};
const MAX_FOREIGN_WORDS = 2;

/** How sure it is that the material holds an answer, 0 to 1. */
export function answerability(evidence: Evidence): number {
  let sum = WEIGHTS.bias;
  for (const [name, value] of Object.entries(evidence) as [keyof Evidence, number][])
    sum += WEIGHTS[name] * value;
  return 1 / (1 + Math.exp(-sum));
}

const HAN_CHARACTER = /^\p{Script=Han}$/u;
const HAN = /\p{Script=Han}/u;
const RUNNERS_UP = 4;
/** A word that only sounds like a known one says less than the word itself. */
const SLIP_CREDIT = 0.5;
/** A word of other things that the material itself never uses says little, even where a wording has it. */
const EVERYDAY_CREDIT = 0.2;

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

export interface EvidenceGatherer {
  gather(found: Found): Evidence;
  /** Share of the question's weight that these chunks match together, 0 to 1. */
  coverageOf(terms: QueryTerms, chunkIds: readonly string[]): number;
}

/** Weighs what was found against the vocabulary of an index. */
export function createEvidenceGatherer(
  index: KeywordIndex,
  chunks: readonly Chunk[],
  elsewhere: readonly string[] = [],
): EvidenceGatherer {
  const positions = new Map(chunks.map((chunk, position) => [chunk.id, position]));
  const material = new Set(chunks.flatMap((chunk) => tokenize(`${chunk.title}\n${chunk.body}`)));
  const everyday = new Set(elsewhere.flatMap(tokenize).filter((term) => !material.has(term)));

  const coverage = (terms: QueryTerms, matches: (term: string) => boolean): number => {
    let total = 0;
    let matched = 0;
    for (const [term, weight] of terms.own) {
      if (HAN_CHARACTER.test(term)) continue;
      const rarity = index.idf(term) * weight;
      total += rarity;
      const credit = everyday.has(term) ? EVERYDAY_CREDIT : 1;
      if (matches(term)) matched += credit * rarity;
      else if (terms.slips.get(term)?.some(matches)) matched += credit * SLIP_CREDIT * rarity;
    }
    return total > 0 ? matched / total : 0;
  };

  const foreignWords = (question: string, terms: QueryTerms): number => {
    if (languageOf(question) === 'en') return 0;
    const foreign = [...terms.own.keys()].filter(
      (term) => !HAN.test(term) && !/^\d+$/.test(term) && !material.has(term) && !terms.slips.has(term),
    );
    return Math.min(MAX_FOREIGN_WORDS, foreign.length);
  };

  const coverageOf = (terms: QueryTerms, chunkIds: readonly string[]): number => {
    const at = chunkIds.flatMap((id) => positions.get(id) ?? []);
    return coverage(terms, (term) => index.occursIn(term, at));
  };

  const gather = ({ question, terms, scores, best, cosine, elsewhere }: Found): Evidence => {
    const bestPositions = best.flatMap((id) => positions.get(id) ?? []);
    const text = bestPositions
      .map((position) => `${chunks[position]?.title}\n${chunks[position]?.body}`)
      .join('\n');
    const [top = 0, ...rest] = scores;
    const runnersUp = rest.slice(0, RUNNERS_UP).reduce((sum, score) => sum + score, 0) / RUNNERS_UP;
    return {
      coverage: coverageOf(terms, best),
      vocabulary: coverage(terms, index.has),
      cosine,
      elsewhere: Math.max(0, elsewhere - cosine),
      dominance: top > 0 ? 1 - runnersUp / top : 0,
      foreignWords: foreignWords(question, terms),
      missingKind: asksForWhatIsMissing(question, text) ? 1 : 0,
    };
  };

  return { gather, coverageOf };
}
