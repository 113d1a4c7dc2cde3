import type { QuestionSummary } from '@duida/server/http/contract';

export interface TopicGroup {
  topic: string;
  questions: QuestionSummary[];
}

/** Questions by topic; topics stand in the order in which they first appear. */
export function groupByTopic(questions: QuestionSummary[]): TopicGroup[] {
  const groups = Map.groupBy(questions, ({ topic }) => topic);
  return [...groups].map(([topic, members]) => ({ topic, questions: members }));
}

/**
 * The questions that have every word of the query in their title, their topic or, by their id, `pointTexts`, whatever
 * its case.
 */
export function findQuestions(
  questions: QuestionSummary[],
  query: string,
  pointTexts: ReadonlyMap<string, string> = new Map(),
): QuestionSummary[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return questions.filter(({ id, title, topic }) => {
    const text = folded(`${title} ${topic} ${pointTexts.get(id) ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();
