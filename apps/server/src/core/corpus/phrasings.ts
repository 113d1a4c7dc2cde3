import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { Question } from './document.ts';
import { fingerprintOf } from './fingerprint.ts';

const wordings = z.array(z.string().min(1)).default([]);

const fingerprint = z
  .string('must be text: put it in quotes')
  .regex(/^[0-9a-f]{8}$/, 'must be eight hexadecimal digits')
  .optional();

const questionEntry = z.strictObject({
  number: z.int().positive(),
  /** The fingerprint of the title. */
  of: fingerprint,
  asks: wordings,
  points: z
    .array(
      z.strictObject({
        index: z.int().positive(),
        keyword: z.string(),
        /** The fingerprint of the statement. */
        of: fingerprint,
        asks: wordings,
        says: wordings,
        wrong: wordings,
      }),
    )
    .default([]),
});

const phrasingsSchema = z.strictObject({ questions: z.array(questionEntry) });

/** The phrasings of one question as they stand in the file. */
export type QuestionEntry = z.output<typeof questionEntry>;

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
 * Reads the content of a phrasings file.
 * @throws AppError `invalid-input` when it is not of the form.
 */
export function parsePhrasings(content: unknown): QuestionEntry[] {
  const parsed = phrasingsSchema.safeParse(content);
  if (!parsed.success)
    throw new AppError('invalid-input', `not of the form: ${z.prettifyError(parsed.error)}`);
  return parsed.data.questions;
}

/**
 * Matches the content of a phrasings file with the questions of its Document. An entry whose question or point
 * is not there any more, or says something else by now, is left out and reported.
 * @throws AppError `invalid-input` when it is not of the form.
 */
export function readPhrasings(
  content: unknown,
  questions: readonly Question[],
  report: (line: string) => void,
): Phrasings {
  const phrasings = new Map<string, Wordings>();
  for (const entry of parsePhrasings(content)) {
    const question = questions.find(({ number }) => number === entry.number);
    if (!question) {
      report(`phrasings for question ${entry.number}, which is not in the document, were left out.`);
      continue;
    }
    if (isOutdated(entry.of, question.title)) {
      report(`phrasings for question ${entry.number} are out of date: ${changed('title', question.title)}`);
    } else phrasings.set(question.id, { asks: entry.asks, says: [], wrong: [] });
    for (const { index, keyword, of, asks, says, wrong } of entry.points) {
      const point = question.points.find((candidate) => candidate.index === index);
      const outdated = `phrasings for point ${index} “${keyword}” of question ${entry.number} are out of date`;
      if (point?.keyword !== keyword) report(`${outdated}: the point there has another keyword or is gone.`);
      else if (isOutdated(of, point.statement)) {
        report(`${outdated}: ${changed('statement', point.statement)}`);
      } else phrasings.set(point.id, { asks, says, wrong });
    }
  }
  return phrasings;
}

/** An entry without a fingerprint is taken at its word. */
const isOutdated = (of: string | undefined, text: string): boolean =>
  of !== undefined && of !== fingerprintOf(text);

const changed = (what: 'title' | 'statement', text: string): string =>
  `its ${what} has changed; if they still fit, mark them with of: "${fingerprintOf(text)}".`;
