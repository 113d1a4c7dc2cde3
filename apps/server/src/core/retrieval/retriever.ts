import type { Passage, Question } from '../corpus/document.ts';
import type { Material } from '../corpus/material.ts';
import { AppError } from '../errors.ts';
import { createRecogniseTalk, type Talk } from '../talk/recognise-talk.ts';
import type { Glossary } from '../text/glossary.ts';
import { normalize } from '../text/normalize.ts';
import { questionNumbersIn, withoutQuestionNumbers } from '../text/question-numbers.ts';
import { withoutStopPhrases } from '../text/stop-phrases.ts';
import { stem, tokenize } from '../text/tokenize.ts';
import { createWordsIn } from '../text/words-in.ts';
import type { Chunk } from './chunk.ts';
import type { Embeddings } from './embeddings.ts';
import { createGatherEvidence, type Evidence, shortTextsOf } from './evidence.ts';
import { createKeywordIndex, type KeywordMatch, type QueryTerms } from './keyword-index.ts';
import { ELSEWHERE } from './make-chunks.ts';
import { createQueryCoverage } from './query-coverage.ts';
import { queryTerms } from './query-terms.ts';
import {
  foldDuplicates,
  type RetrievedPoint,
  type RetrievedQuestion,
  rankQuestions,
} from './rank-questions.ts';
import { createReadAsMeant } from './read-as-meant.ts';
import { sortMatches } from './sort-matches.ts';
import { createFindSlips } from './typing-slips.ts';
import type { VectorStore } from './vector-store.ts';

const KEYWORD_CANDIDATES = 200;
const VECTOR_CANDIDATES = 50;
/** So many that questions about other things, and examples of talk, are seen behind a crowd of wordings. */
const VECTORS_SEEN = 400;
/** Weights of the cosines of a chunk's nearest texts beside the keyword score, which is 1 for the best chunk. */
const VECTOR_WEIGHTS = [0.4, 0.08, 0.05];
/** The cosine to expect of the nearest vector, where there is none, by how much of the question the best hit matches. */
const expectedCosine = (coverage: number): number => 0.33 + 0.5 * coverage;
/** What a question gains when it is named by its number. */
const NAMED_BONUS = 2;
/** What a question gains over its near-duplicates when it is asked in the very words of its heading. */
const HEADING_BONUS = 0.5;
/** What a point gains when the question is nothing but its keyword; the more else it says, the less. */
const KEYWORD_BONUS = 0.5;

export interface RetrievedPassage {
  passage: Passage;
  score: number;
}

export interface Retrieval {
  questions: RetrievedQuestion[];
  points: RetrievedPoint[];
  passages: RetrievedPassage[];
  /** Share of the request's weight that a question matches in all its parts, 0 to 1. */
  coverageOf(question: Question): number;
  /** What speaks for the material holding an answer at all. */
  evidence: Evidence;
  /** The kind of talk it may be instead of a question about the material; absent where it is near to none. */
  talk?: Talk;
  /** Set when the embeddings failed, so that keywords alone found it. */
  withoutVectors?: true;
}

/** Goes on by keywords alone when the embeddings fail with a `model-*` error; throws whatever else they throw. */
export interface Retriever {
  retrieve(question: string, options?: { signal?: AbortSignal }): Promise<Retrieval>;
}

export interface RetrieverDependencies {
  material: Material;
  chunks: readonly Chunk[];
  embeddings: Embeddings;
  vectorStore: VectorStore;
  glossary: Glossary;
  /** Told of every failure of the embeddings that keywords make up for. */
  onFailure?: (error: AppError) => void;
  /** Questions about other things, which mark where the material ends. */
  elsewhere?: readonly string[];
  /** What is said in the middle of a conversation about the material. */
  followUps?: readonly string[];
  /** What to do without, to measure what it earns. */
  without?: ReadonlySet<string>;
}

/**
 * Hybrid retrieval: BM25F beside the nearest vectors, fused to `bm25 / max + w · cosine` a chunk, then
 * gathered to questions with their points.
 */
export function createRetriever(dependencies: RetrieverDependencies): Retriever {
  const { material, chunks, embeddings, vectorStore, glossary, without } = dependencies;
  const { onFailure = () => undefined } = dependencies;
  const keywordIndex = createKeywordIndex(chunks);
  // What only the wordings say may be said once, by chance.
  const materialTerms = new Set(chunks.flatMap(({ title, body }) => tokenize(`${title}\n${body}`)));
  const isCertain = (term: string) => materialTerms.has(term) || keywordIndex.frequencyOf(term) > 1;
  const isSure = (term: string) => materialTerms.has(term) || keywordIndex.frequencyOf(term) > 3;
  const findSlips = without?.has('typing-slips')
    ? () => []
    : createFindSlips(keywordIndex.terms(), isCertain);
  const readAsMeant = without?.has('typing-slips')
    ? (text: string) => text
    : createReadAsMeant({
        terms: keywordIndex.terms(),
        titles: chunks.map(({ title }) => normalize(title)),
        isSure,
        frequencyOf: keywordIndex.frequencyOf,
      });
  const prepare = without?.has('stop-phrases') ? (text: string) => text : withoutStopPhrases;
  const gatherEvidence = createGatherEvidence(chunks, materialTerms, dependencies);
  const recogniseTalk = createRecogniseTalk([
    ...chunks.flatMap(shortTextsOf),
    ...(dependencies.elsewhere ?? []),
  ]);
  const coverage = createQueryCoverage(keywordIndex, chunks);
  // Made here, so that a retrieval that is remembered holds nothing else of its making.
  const coverageBy = (terms: QueryTerms) => (about: Question) => coverage(terms, familyOf(about));
  const keywordsIn = createWordsIn(keywordsOf(chunks), ({ keyword }) => keyword);
  const byHeading = Map.groupBy(material.questions, ({ title }) => lettersOf(normalize(title)));
  const byNumber = Map.groupBy(material.questions, ({ number }) => number);
  const passages = new Map(material.passages.map((passage) => [passage.id, passage]));

  const nearestVectors = async (question: string, options: { signal?: AbortSignal } = {}) => {
    try {
      const vector = await embeddings.embedQuery(question, options);
      return await vectorStore.search(vector, VECTORS_SEEN);
    } catch (error) {
      options.signal?.throwIfAborted();
      if (!(error instanceof AppError) || !error.code.startsWith('model-')) throw error;
      onFailure(error);
      return undefined;
    }
  };

  return {
    async retrieve(message, options) {
      const question = readAsMeant(withoutQuestionNumbers(message));
      const normalized = normalize(question);
      const prepared = prepare(normalized);
      const content = lettersOf(prepared);
      const terms = queryTerms(prepared, glossary, findSlips);
      const byKeyword = keywordIndex.search(terms, KEYWORD_CANDIDATES);
      const seen = await nearestVectors(withWordsMeant(question, terms), options);
      const near = seen && sortMatches(seen, VECTOR_CANDIDATES);

      const scores = new Map<string, number>();
      const add = (id: string, score: number) => scores.set(id, (scores.get(id) ?? 0) + score);
      const highest = byKeyword[0]?.score ?? 1;
      for (const match of byKeyword) add(idAt(chunks, match), match.score / highest);
      for (const number of questionNumbersIn(message)) {
        for (const { id } of byNumber.get(number) ?? []) add(id, NAMED_BONUS);
      }
      for (const { keyword, ids } of keywordsIn(normalized)) {
        const share = Math.min(1, keyword.length / Math.max(1, content.length));
        for (const id of ids) add(id, KEYWORD_BONUS * share);
      }
      for (const [chunkId, matches] of Map.groupBy(near?.texts ?? [], (match) => match.chunkId)) {
        if (chunkId === ELSEWHERE) continue;
        for (const [index, weight] of VECTOR_WEIGHTS.entries()) {
          add(chunkId, weight * (matches[index]?.score ?? 0));
        }
      }
      for (const { id } of byHeading.get(lettersOf(normalized)) ?? []) {
        if (scores.has(id)) add(id, HEADING_BONUS);
      }

      const ranked = rankQuestions(material.questions, scores);
      const questions = foldDuplicates(ranked, material);
      const prose: RetrievedPassage[] = [];
      for (const [id, score] of scores) {
        const passage = passages.get(id);
        if (passage) prose.push({ passage, score });
      }
      prose.sort(byScore);
      const best = partsOfBest(questions[0], prose[0]);
      const talk =
        seen &&
        near &&
        recogniseTalk({
          message: question,
          near: near.talk,
          floor: Math.max(0, seen.at(-1)?.score ?? 0),
          material: near.material,
          elsewhere: near.elsewhere,
        });
      return {
        questions,
        points: ranked.flatMap((retrieved) => retrieved.points).sort(byScore),
        passages: prose,
        coverageOf: coverageBy(terms),
        evidence: gatherEvidence({
          message,
          question,
          terms,
          scores: [...questions, ...prose].map(({ score }) => score).sort((a, b) => b - a),
          best,
          cosine: near ? near.material : expectedCosine(coverage(terms, best)),
          elsewhere: near?.elsewhere ?? 0,
        }),
        ...(talk && { talk }),
        ...(!near && { withoutVectors: true }),
      };
    },
  };
}

/** No vector knows a misspelt word: what it may be meant for stands in its place. */
function withWordsMeant(question: string, { slips }: QueryTerms): string {
  return question.replaceAll(LATIN_WORD, (word) => {
    const meant = slips.get(stem(word))?.filter((term) => /^[a-z]/.test(term)) ?? [];
    return meant.length > 0 ? meant.join(' ') : word;
  });
}

function partsOfBest(question: RetrievedQuestion | undefined, prose: RetrievedPassage | undefined): string[] {
  if (prose && prose.score > (question?.score ?? 0)) return [prose.passage.id];
  return question ? familyOf(question.question) : [];
}

const familyOf = (question: Question): string[] => [question.id, ...question.points.map(({ id }) => id)];

interface Keyword {
  /** Normalised. */
  keyword: string;
  /** The points that bear it. */
  ids: string[];
}

function keywordsOf(chunks: readonly Chunk[]): Keyword[] {
  const points = chunks.filter(({ kind }) => kind === 'point');
  const byKeyword = Map.groupBy(points, ({ title }) => normalize(title));
  return Array.from(byKeyword, ([keyword, bearing]) => ({ keyword, ids: bearing.map(({ id }) => id) }));
}

const lettersOf = (normalized: string): string => normalized.replaceAll(/[^\p{L}\p{N}]/gu, '');

const LATIN_WORD = /[[\p{L}\p{N}]--\p{Script=Han}]+/gv;

const idAt = (chunks: readonly Chunk[], match: KeywordMatch): string => chunks[match.position]?.id ?? '';

const byScore = (a: { score: number }, b: { score: number }): number => b.score - a.score;
