import type { Question } from '../corpus/document.ts';
import { findQuestion, type Material } from '../corpus/material.ts';
import { AppError } from '../errors.ts';
import { hashText } from '../text/hash-text.ts';

export interface QuestionChoice {
  /** How many at the most. */
  count?: number;
  /** Only questions of these topics. */
  topics?: readonly string[];
  /** Exactly these, by id or number, in this order. */
  questionIds?: readonly string[];
  seed: number;
}

const DEFAULT_COUNT = 5;

/**
 * Chooses the questions of an interview: spread over the topics, the shortest reference first to warm up, and
 * never two that ask the same. The same seed over the same material chooses the same.
 * @throws AppError `invalid-input` for questions or topics that are not there, questions without reference
 * points, and questions that ask the same.
 */
export function chooseQuestions(
  material: Material,
  { count, topics, questionIds, seed }: QuestionChoice,
): Question[] {
  if (questionIds?.length) return theseQuestions(material, questionIds);
  for (const topic of topics ?? []) {
    if (![...material.topics.values()].includes(topic)) {
      throw new AppError('invalid-input', `There is no topic “${topic}” in the material.`);
    }
  }
  const topicOf = (question: Question): string => material.topics.get(question.id) ?? '';
  const candidates = material.questions.filter(
    (question) => question.points.length > 0 && (!topics?.length || topics.includes(topicOf(question))),
  );
  const order = (text: string): number => hashText(`${seed}/${text}`);
  const byTopic = Map.groupBy(
    candidates.toSorted((a, b) => order(a.id) - order(b.id)),
    topicOf,
  );
  const queues = [...byTopic].sort(([a], [b]) => order(a) - order(b)).map(([, questions]) => questions);
  const chosen = takeInTurn(
    queues,
    count ?? DEFAULT_COUNT,
    (question, taken) =>
      material.duplicates.get(question.id)?.some((other) => taken.includes(other)) ?? false,
  );
  if (chosen.length === 0) throw new AppError('invalid-input', 'The material has no question to ask.');
  return warmUpFirst(chosen);
}

function theseQuestions(material: Material, ids: readonly string[]): Question[] {
  const questions = ids.map((id) => {
    const question = findQuestion(material, id);
    if (!question)
      throw new AppError('invalid-input', `There is no question “${id.slice(0, 64)}” in the material.`);
    if (question.points.length === 0) {
      throw new AppError(
        'invalid-input',
        `Question ${question.number} has no reference points to grade against.`,
      );
    }
    return question;
  });
  for (const [place, question] of questions.entries()) {
    const before = questions.slice(0, place);
    const same = before.find(
      (other) => other === question || material.duplicates.get(question.id)?.includes(other),
    );
    if (same) {
      throw new AppError(
        'invalid-input',
        `Questions ${same.number} and ${question.number} ask the same: leave one out.`,
      );
    }
  }
  return questions;
}

/** One from each queue in turn, until there are enough or none is left. */
function takeInTurn<Item>(
  queues: readonly (readonly Item[])[],
  count: number,
  isExcluded: (item: Item, taken: readonly Item[]) => boolean,
): Item[] {
  const taken: Item[] = [];
  const waiting = queues.map((queue) => [...queue]);
  while (taken.length < count && waiting.some((queue) => queue.length > 0)) {
    for (const queue of waiting) {
      if (taken.length === count) break;
      let next = queue.shift();
      while (next !== undefined && isExcluded(next, taken)) next = queue.shift();
      if (next !== undefined) taken.push(next);
    }
  }
  return taken;
}

const lengthOf = ({ points }: Question): number =>
  points.reduce((sum, { statement }) => sum + statement.length, points.length * 100);

function warmUpFirst(questions: Question[]): Question[] {
  const [first] = questions.toSorted((a, b) => lengthOf(a) - lengthOf(b));
  return first ? [first, ...questions.filter((question) => question !== first)] : [];
}
