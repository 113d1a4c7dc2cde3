import type { QuestionSummary } from '@duida/server/http/contract';
import { useQueries } from '@tanstack/react-query';
import { questionQuery } from './material-queries.ts';

interface PointTexts {
  /** What the points of a question say, by the question's id, as far as it has been read. */
  texts: ReadonlyMap<string, string>;
  isReading: boolean;
}

/** Reads the points of all questions, each once, from when they are `wanted`. */
export function usePointTexts(questions: QuestionSummary[], wanted: boolean): PointTexts {
  return useQueries({
    queries: questions.map(({ id }) => ({ ...questionQuery(id), enabled: wanted })),
    combine: (results) => ({
      texts: new Map(
        results.flatMap(({ data }) =>
          data
            ? [[data.id, data.points.map(({ keyword, statement }) => `${keyword} ${statement}`).join(' ')]]
            : [],
        ),
      ),
      isReading: results.some(({ isLoading }) => isLoading),
    }),
  });
}
