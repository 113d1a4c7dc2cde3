import { type LogisticModel, logistic } from '../logistic.ts';
import { languageOf } from '../text/language-of.ts';
import { createTextOdds } from '../text/text-odds.ts';
import { tokenize } from '../text/tokenize.ts';
import { asksForWhatIsMissing } from './answer-kind.ts';
import type { Chunk } from './chunk.ts';
import type { QueryTerms } from './keyword-index.ts';

/** What speaks for the material holding an answer to a question. */
export interface Evidence {
  /** Cosine of the nearest vector of the material. */
  cosine: number;
  /** Cosine of the nearest question about something else. */
  elsewhere: number;
  /** How much likelier its words are in this material, or said of it, than in questions about something else. */
  wordOdds: number;
  /** How much likelier they are in what is said in the middle of a conversation about it. */
  followUpOdds: number;
  /** Share of its words that the material uses, or its wordings in another script, 0 to 1. */
  ownWords: number;
  /** How far the best hit stands out from the four after it, 0 to 1. */
  dominance: number;
  /** Technical words in Latin letters, in a Chinese question, that the material itself never uses. */
  foreignWords: number;
  /** 1 where a number, a formula, code, a name or a date is asked for that the best hit does not hold. */
  missingKind: number;
}

/**
 * A logistic model of questions that the material answers and questions that it does not, fitted by
 * `scripts/calibrate-abstention.ts`. `npm run evaluate -- abstention` prints what it gives at each threshold.
 */
const ANSWERABLE: LogisticModel<keyof Evidence> = {
  constant: -6.07,
  weights: {
    cosine: 9.75,
    elsewhere: -3.24,
    wordOdds: 0.472,
    followUpOdds: 0.452,
    ownWords: 1.65,
    dominance: 2.05,
    foreignWords: -1.34,
    missingKind: -4.54,
  },
};
const MAX_FOREIGN_WORDS = 2;

/** How sure it is that the material holds an answer, 0 to 1. */
export const answerability = (evidence: Evidence): number => logistic(ANSWERABLE, evidence);

/** Below this the material does not hold the answer; `npm run evaluate -- abstention` prints the curve. */
const MIN_ANSWERABILITY = 0.5;

/** Whether the material is likely enough to hold an answer for one to be given. */
export const isAnswerable = (evidence: Evidence): boolean => answerability(evidence) >= MIN_ANSWERABILITY;

const HAN = /\p{Script=Han}/u;
const SINGLE_HAN = /^\p{Script=Han}$/u;
const HAN_RUN = /\p{Script=Han}+/gu;
/** Stems of Latin words that belong to everyday Chinese and name no subject. */
const AT_HOME = new Set(
  'app boss bp bug case ceo cto demo g gb kpi mb ok okr pk pm ppt team vip vs'.split(' '),
);
const RUNNERS_UP = 4;
const LATIN_PHRASE = /(?<![\w-])[a-z]{2,}(?:\s+[a-z]{2,})+(?![\w-])/g;
/** In so many chunks' wordings a word is no name that was only mentioned. */
const OFTEN_SAID = 5;

/** What was found for a question, as far as evidence goes. */
export interface Found {
  /** As it was typed. */
  message: string;
  /** Normalised, with its words as they are meant. */
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

/** A few words that nobody has said say no more than this. */
const MAX_ODDS = 5;
export const limitOdds = (odds: number): number => Math.max(-MAX_ODDS, Math.min(MAX_ODDS, odds));

const SENTENCE_END = /[。！？；!?;\n]+/;

/** Texts about as long as a question: titles, wordings, and the sentences of prose, which has no wordings. */
export const shortTextsOf = ({ kind, title, body, wordings }: Chunk): string[] =>
  [title, ...(kind === 'passage' ? body.split(SENTENCE_END) : wordings)].filter((text) => text.trim() !== '');

/** How many chunks have a term in their wordings. */
function countWordingTerms(chunks: readonly Chunk[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { wordings } of chunks) {
    for (const term of new Set(tokenize(wordings.join('\n').replaceAll(HAN_RUN, ' ')))) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return counts;
}

/** Questions about other things, and what is said in the middle of a conversation about the material. */
export interface Examples {
  elsewhere?: readonly string[];
  followUps?: readonly string[];
}

/** Makes what weighs a question and what was found for it against the words of the material and of the examples. */
export function createGatherEvidence(
  chunks: readonly Chunk[],
  materialTerms: ReadonlySet<string>,
  { elsewhere = [], followUps = [] }: Examples = {},
): (found: Found) => Evidence {
  const positions = new Map(chunks.map((chunk, position) => [chunk.id, position]));
  const oddsIn = createTextOdds(
    { material: [...chunks.flatMap(shortTextsOf), ...followUps], followUps },
    elsewhere,
  );

  const chunksThatSay = countWordingTerms(chunks);
  const isAtHome = (term: string) => materialTerms.has(term) || (chunksThatSay.get(term) ?? 0) >= OFTEN_SAID;
  /** English phrases inside Chinese: names are capitalised, or stand alone. */
  const phrasesAtHome = (message: string): Set<string> => {
    const phrases = Array.from(message.normalize('NFKC').matchAll(LATIN_PHRASE), ([phrase]) =>
      tokenize(phrase),
    );
    return new Set(phrases.filter((terms) => terms.every(isAtHome)).flat());
  };
  const foreignWords = ({ message, question, terms }: Found): number => {
    if (languageOf(question) === 'en') return 0;
    const inPhrases = phrasesAtHome(message);
    const isKnown = (term: string) => materialTerms.has(term) || inPhrases.has(term) || terms.slips.has(term);
    const foreign = [...terms.own.keys()].filter(
      (term) => !HAN.test(term) && !/^\d+$/.test(term) && !AT_HOME.has(term) && !isKnown(term),
    );
    return Math.min(MAX_FOREIGN_WORDS, foreign.length);
  };

  const ownWords = ({ terms }: Found): number => {
    const words = [...terms.own.keys()].filter((term) => !SINGLE_HAN.test(term));
    return words.filter(isAtHome).length / Math.max(1, words.length);
  };

  return (found) => {
    const { question, scores, best, cosine, elsewhere } = found;
    const bestPositions = best.flatMap((id) => positions.get(id) ?? []);
    const text = bestPositions
      .map((position) => `${chunks[position]?.title}\n${chunks[position]?.body}`)
      .join('\n');
    const [top = 0, ...rest] = scores;
    const runnersUp = rest.slice(0, RUNNERS_UP).reduce((sum, score) => sum + score, 0) / RUNNERS_UP;
    const odds = oddsIn(question);
    return {
      cosine,
      elsewhere,
      wordOdds: limitOdds(odds.material),
      followUpOdds: limitOdds(odds.followUps),
      ownWords: ownWords(found),
      dominance: top > 0 ? 1 - runnersUp / top : 0,
      foreignWords: foreignWords(found),
      missingKind: asksForWhatIsMissing(question, text) ? 1 : 0,
    };
  };
}
