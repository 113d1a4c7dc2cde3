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

/** The questions whose title or topic has every word of the query in it, whatever its case. */
export function findQuestions(questions: QuestionSummary[], query: string): QuestionSummary[] {
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  return questions.filter(({ title, topic }) => {
    const text = `${title} ${topic}`.normalize('NFKC').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
