import type { Passage, Point, Question } from '../corpus/document.ts';
import type { Material } from '../corpus/material.ts';
import type { Glossary } from '../text/glossary.ts';
import { normalize } from '../text/normalize.ts';
import { questionNumbersIn, withoutQuestionNumbers } from '../text/question-numbers.ts';
import { withoutStopPhrases } from '../text/stop-phrases.ts';
import type { Chunk } from './chunk.ts';
import type { Embeddings } from './embeddings.ts';
import { createGatherEvidence, type Evidence } from './evidence.ts';
import { createKeywordIndex, type KeywordMatch } from './keyword-index.ts';
import { chunkIdOf } from './make-chunks.ts';
import { queryTerms } from './query-terms.ts';
import { createFindSlips } from './typing-slips.ts';
import type { VectorStore } from './vector-store.ts';

const KEYWORD_CANDIDATES = 200;
const VECTOR_CANDIDATES = 50;
/** Weight of the cosine beside the keyword score, which is 1 for the best chunk. */
const VECTOR_WEIGHT = 0.4;
/** How much a question gains from its best point, and a point from its question. */
const BEST_POINT_WEIGHT = 0.5;
const PARENT_WEIGHT = 0.3;
/** What a question gains when it is named by its number. */
const NAMED_BONUS = 2;
/** What a point gains when the question says its keyword in full. */
const KEYWORD_BONUS = 0.5;

export interface RetrievedPoint {
  question: Question;
  point: Point;
  score: number;
  /** How well the point alone fits, without its question. */
  own: number;
}

export interface RetrievedQuestion {
  question: Question;
  score: number;
  /** How well the question as a whole fits, without its points. */
  own: number;
  /** All of its points, best first. */
  points: RetrievedPoint[];
  /** Near-duplicates that were folded into it, best first. */
  folded: Question[];
}

export interface RetrievedPassage {
  passage: Passage;
  score: number;
}

export interface Retrieval {
  questions: RetrievedQuestion[];
  points: RetrievedPoint[];
  passages: RetrievedPassage[];
  /** What speaks for the material holding an answer at all. */
  evidence: Evidence;
}

export interface Retriever {
  retrieve(question: string, options?: { signal?: AbortSignal }): Promise<Retrieval>;
}

export interface RetrieverDependencies {
  material: Material;
  chunks: readonly Chunk[];
  embeddings: Embeddings;
  vectorStore: VectorStore;
  glossary: Glossary;
  /** What to do without, to measure what it earns. */
  without?: ReadonlySet<string>;
}

/**
 * Hybrid retrieval: BM25F beside the nearest vectors, fused to `bm25 / max + w · cosine` a chunk, then
 * gathered to questions with their points.
 */
export function createRetriever(dependencies: RetrieverDependencies): Retriever {
  const { material, chunks, embeddings, vectorStore, glossary, without } = dependencies;
  const keywordIndex = createKeywordIndex(chunks);
  const findSlips = without?.has('typing-slips') ? () => [] : createFindSlips(keywordIndex.terms());
  const prepare = without?.has('stop-phrases') ? (text: string) => text : withoutStopPhrases;
  const gatherEvidence = createGatherEvidence(keywordIndex, chunks);
  const keywords = keywordsOf(chunks);
  const byNumber = Map.groupBy(material.questions, ({ number }) => number);
  const passages = new Map(material.passages.map((passage) => [passage.id, passage]));

  return {
    async retrieve(message, options) {
      const question = withoutQuestionNumbers(message);
      const normalized = normalize(question);
      const terms = queryTerms(prepare(normalized), glossary, findSlips);
      const byKeyword = keywordIndex.search(terms, KEYWORD_CANDIDATES);
      const vector = await embeddings.embedQuery(question, options);
      const byVector = await vectorStore.search(vector, VECTOR_CANDIDATES);

      const scores = new Map<string, number>();
      const add = (id: string, score: number) => scores.set(id, (scores.get(id) ?? 0) + score);
      const best = byKeyword[0]?.score ?? 1;
      for (const match of byKeyword) add(idAt(chunks, match), match.score / best);
      for (const number of questionNumbersIn(message)) {
        for (const { id } of byNumber.get(number) ?? []) add(id, NAMED_BONUS);
      }
      for (const [keyword, ids] of keywords) {
        if (normalized.includes(keyword)) for (const id of ids) add(id, KEYWORD_BONUS);
      }
      const seen = new Set<string>();
      for (const { id, score } of byVector) {
        const chunkId = chunkIdOf(id);
        if (!seen.has(chunkId)) add(chunkId, VECTOR_WEIGHT * score);
        seen.add(chunkId);
      }

      const ranked = scoreQuestions(material.questions, scores);
      const questions = foldDuplicates(ranked, material);
      const found = Array.from(scores, ([id, score]) => ({ passage: passages.get(id), score }));
      const prose = found
        .flatMap(({ passage, score }) => (passage ? [{ passage, score }] : []))
        .sort(byScore);
      return {
        questions,
        points: ranked.flatMap((retrieved) => retrieved.points).sort(byScore),
        passages: prose,
        evidence: gatherEvidence({
          question,
          terms,
          scores: [...questions, ...prose].map(({ score }) => score).sort((a, b) => b - a),
          best: partsOfBest(questions[0], prose[0]),
          cosine: Math.max(0, byVector[0]?.score ?? 0),
        }),
      };
    },
  };
}

function partsOfBest(question: RetrievedQuestion | undefined, prose: RetrievedPassage | undefined): string[] {
  if (prose && prose.score > (question?.score ?? 0)) return [prose.passage.id];
  return question ? [question.question.id, ...question.question.points.map(({ id }) => id)] : [];
}

/** The points that bear each keyword, normalised. */
function keywordsOf(chunks: readonly Chunk[]): Map<string, string[]> {
  const keywords = new Map<string, string[]>();
  for (const { id, kind, title } of chunks) {
    const keyword = normalize(title);
    if (kind === 'point') keywords.set(keyword, [...(keywords.get(keyword) ?? []), id]);
  }
  return keywords;
}

const idAt = (chunks: readonly Chunk[], match: KeywordMatch): string => chunks[match.position]?.id ?? '';

const byScore = (a: { score: number }, b: { score: number }): number => b.score - a.score;

function scoreQuestions(
  questions: readonly Question[],
  scores: ReadonlyMap<string, number>,
): RetrievedQuestion[] {
  return questions
    .map((question): RetrievedQuestion => {
      const own = scores.get(question.id) ?? 0;
      const points = question.points
        .map((point): RetrievedPoint => {
          const pointScore = scores.get(point.id) ?? 0;
          return { question, point, own: pointScore, score: pointScore + PARENT_WEIGHT * own };
        })
        .sort(byScore);
      const score = own + BEST_POINT_WEIGHT * (points[0]?.own ?? 0);
      return { question, score, own, points, folded: [] };
    })
    .filter(({ score }) => score > 0)
    .sort(byScore);
}

function foldDuplicates(ranked: RetrievedQuestion[], material: Material): RetrievedQuestion[] {
  const kept: RetrievedQuestion[] = [];
  for (const retrieved of ranked) {
    const others = material.duplicates.get(retrieved.question.id) ?? [];
    const representative = kept.find(({ question }) => others.includes(question));
    if (representative) representative.folded.push(retrieved.question);
    else kept.push(retrieved);
  }
  return kept;
}
