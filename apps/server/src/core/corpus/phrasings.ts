import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { Question } from './document.ts';

const wordings = z.array(z.string().min(1)).default([]);

const phrasingsSchema = z.strictObject({
  questions: z.array(
    z.strictObject({
      number: z.int().positive(),
      asks: wordings,
      points: z
        .array(
          z.strictObject({
            index: z.int().positive(),
            keyword: z.string(),
            asks: wordings,
            says: wordings,
            wrong: wordings,
          }),
        )
        .default([]),
    }),
  ),
});

/** Other ways in which people ask for one question or point (`asks`) and answer it (`says`). */
export interface Wordings {
  asks: string[];
  says: string[];
  /** Claims that contradict the point. */
  wrong: string[];
}

/** Wordings by the id of the question or point they belong to. */
export type Phrasings = ReadonlyMap<string, Wordings>;

/**
 * Reads the content of a phrasings file against the questions of its Document. An entry whose question or
 * point is not there any more is left out and reported.
 * @throws AppError `invalid-input` when it is not of the form.
 */
export function readPhrasings(
  content: unknown,
  questions: readonly Question[],
  report: (line: string) => void,
): Phrasings {
  const parsed = phrasingsSchema.safeParse(content);
  if (!parsed.success)
    throw new AppError('invalid-input', `not of the form: ${z.prettifyError(parsed.error)}`);
  const phrasings = new Map<string, Wordings>();
  for (const entry of parsed.data.questions) {
    const question = questions.find(({ number }) => number === entry.number);
    if (!question) {
      report(`phrasings for question ${entry.number}, which is not in the document, were left out.`);
      continue;
    }
    phrasings.set(question.id, { asks: entry.asks, says: [], wrong: [] });
    for (const { index, keyword, asks, says, wrong } of entry.points) {
      const point = question.points.find((candidate) => candidate.index === index);
      if (point?.keyword === keyword) phrasings.set(point.id, { asks, says, wrong });
      else report(`phrasings for point ${index} “${keyword}” of question ${entry.number} are out of date.`);
    }
  }
  return phrasings;
}
