import { tokenize } from '../text/tokenize.ts';
import type { Question } from './document.ts';

/** Cosine above which two questions ask the same; related questions of one material stay well below. */
const DUPLICATE_SIMILARITY = 0.45;

export type Similarity = (a: Question, b: Question) => number;

/** Cosine of the tf-idf vectors of whole questions (title, keywords, statements, explanations), 0 to 1. */
export function questionSimilarity(questions: readonly Question[]): Similarity {
  const counts = new Map(questions.map((question) => [question.id, countTerms(question)]));
  const frequency = new Map<string, number>();
  for (const terms of counts.values()) {
    for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const vectors = new Map<string, Map<string, number>>();
  for (const [id, terms] of counts) {
    const weights = Array.from(terms, ([term, count]): [string, number] => [
      term,
      (1 + Math.log(count)) * Math.log(1 + questions.length / (frequency.get(term) ?? 1)),
    ]);
    const length = Math.hypot(...weights.map(([, weight]) => weight));
    vectors.set(id, new Map(weights.map(([term, weight]) => [term, weight / length])));
  }
  return (a, b) => {
    let sum = 0;
    const other = vectors.get(b.id);
    for (const [term, weight] of vectors.get(a.id) ?? []) sum += weight * (other?.get(term) ?? 0);
    return sum;
  };
}

/** The other questions that ask nearly the same, by question id; most similar first, through intermediates too. */
export function findDuplicates(
  questions: readonly Question[],
  similarity: Similarity,
): Map<string, Question[]> {
  const groups = new Map(questions.map((question) => [question.id, new Set([question])]));
  for (const [index, a] of questions.entries()) {
    for (const b of questions.slice(index + 1)) {
      const [groupOfA, groupOfB] = [groups.get(a.id), groups.get(b.id)];
      if (!groupOfA || !groupOfB || groupOfA === groupOfB || similarity(a, b) < DUPLICATE_SIMILARITY)
        continue;
      for (const member of groupOfB) {
        groupOfA.add(member);
        groups.set(member.id, groupOfA);
      }
    }
  }
  return new Map(
    questions.map((question) => {
      const others = [...(groups.get(question.id) ?? [])].filter((other) => other !== question);
      others.sort((a, b) => similarity(question, b) - similarity(question, a) || a.number - b.number);
      return [question.id, others];
    }),
  );
}

function countTerms({ title, points }: Question): Map<string, number> {
  const parts = points.map((point) => `${point.keyword}\n${point.statement}\n${point.explanation}`);
  const terms = new Map<string, number>();
  for (const term of tokenize([title, ...parts].join('\n'))) terms.set(term, (terms.get(term) ?? 0) + 1);
  return terms;
}
