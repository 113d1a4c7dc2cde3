import type { Document, ParsedDocument, Passage, Question } from './document.ts';
import { findDuplicates, questionSimilarity } from './similar-questions.ts';
import { nameTopics } from './topics.ts';

/** All that can be asked about: every Document with what was found in it. */
export interface Material {
  documents: Document[];
  /** In document order, then by number. */
  questions: Question[];
  passages: Passage[];
  /** A name for the group of similar questions that this one belongs to, by question id. */
  topics: ReadonlyMap<string, string>;
  /** The other questions that ask nearly the same, by question id; most similar first. */
  duplicates: ReadonlyMap<string, Question[]>;
  /** The questions on similar matters without its near-duplicates, most similar first. */
  related(question: Question): Question[];
}

/** Similarity below which two questions have little to do with each other. */
const RELATED_SIMILARITY = 0.12;

/** Puts parsed documents together and finds topics and near-duplicates over all of them. */
export function createMaterial(parsed: readonly ParsedDocument[]): Material {
  const questions = parsed.flatMap((document) => document.questions);
  const similarity = questionSimilarity(questions);
  const duplicates = findDuplicates(questions, similarity);
  const related = new Map<string, Question[]>();
  const findRelated = (question: Question): Question[] =>
    questions
      .filter((other) => other !== question && !duplicates.get(question.id)?.includes(other))
      .map((other) => ({ other, score: similarity(question, other) }))
      .filter(({ score }) => score >= RELATED_SIMILARITY)
      .sort((a, b) => b.score - a.score)
      .map(({ other }) => other);
  return {
    documents: parsed.map(({ document }) => document),
    questions,
    passages: parsed.flatMap((document) => document.passages),
    topics: nameTopics(questions, similarity),
    duplicates,
    related: (question) => {
      const known = related.get(question.id) ?? findRelated(question);
      related.set(question.id, known);
      return known;
    },
  };
}

/** The question with this id, or with this number in the first document that has it. */
export function findQuestion(material: Material, idOrNumber: string): Question | undefined {
  const byId = material.questions.find((question) => question.id === idOrNumber);
  if (byId || !/^\d{1,6}$/.test(idOrNumber)) return byId;
  return material.questions.find((question) => question.number === Number(idOrNumber));
}
