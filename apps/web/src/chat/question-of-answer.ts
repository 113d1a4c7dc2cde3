import type { Citation } from '@duida/server/core/answer/answer-event';

/** The question that an answer is about: the one it cites most, the first of these where several do. */
export function questionOfAnswer(citations: readonly Citation[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { questionId } of citations)
    if (questionId) counts.set(questionId, (counts.get(questionId) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}
