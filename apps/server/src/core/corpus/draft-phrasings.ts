import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { StructuredModel } from '../structured-model.ts';
import { normalize } from '../text/normalize.ts';
import type { Question } from './document.ts';
import { draftingPrompt } from './drafting-prompt.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { QuestionEntry } from './phrasings.ts';

/** In characters. What is longer is an essay, not a way to put it. */
const MAX_LENGTH = 200;

/** What came of one question: its entry for the phrasings file, or why there is none. */
export type Draft = { question: Question } & ({ entry: QuestionEntry } | { failure: AppError });

export interface DraftPhrasingsOptions {
  model: StructuredModel;
  questions: readonly Question[];
  signal?: AbortSignal;
}

/**
 * Drafts phrasings by one request to the model for each question, in their order. A question on which the model
 * fails is passed over with its failure; an aborted signal ends it all with the signal's reason.
 */
export async function* draftPhrasings({
  model,
  questions,
  signal,
}: DraftPhrasingsOptions): AsyncGenerator<Draft> {
  for (const question of questions) {
    signal?.throwIfAborted();
    yield await draftQuestion(model, question, signal);
  }
}

async function draftQuestion(
  model: StructuredModel,
  question: Question,
  signal: AbortSignal | undefined,
): Promise<Draft> {
  try {
    const drafted = await model.generateObject(
      draftingPrompt(question),
      draftedWordings(question),
      signal ? { signal } : {},
    );
    return { question, entry: toEntry(question, drafted) };
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof AppError)) throw error;
    return { question, failure: error };
  }
}

const lines = z.array(z.string());

/** What a model must answer. Whatever it says of points that are not there is let pass. */
const draftedWordings = ({ points }: Question) =>
  z.object({
    asks: lines,
    points: z
      .array(z.object({ index: z.number(), asks: lines, says: lines, wrong: lines }))
      .refine(
        (drafted) =>
          points.every(({ index }) => drafted.filter((entry) => entry.index === index).length === 1),
        'one entry for each point is wanted',
      ),
  });

type DraftedWordings = z.output<ReturnType<typeof draftedWordings>>;

/** @throws AppError `invalid-model-output` when no usable line is left to ask for something or to say it. */
function toEntry({ number, title, points }: Question, drafted: DraftedWordings): QuestionEntry {
  const takeNew = createTakeNew([title, ...points.flatMap(({ keyword, statement }) => [keyword, statement])]);
  const entry = {
    number,
    of: fingerprintOf(title),
    asks: takeNew(drafted.asks),
    points: points.map(({ index, keyword, statement }) => {
      const wordings = drafted.points.find((candidate) => candidate.index === index);
      return {
        index,
        keyword,
        of: fingerprintOf(statement),
        asks: takeNew(wordings?.asks ?? []),
        says: takeNew(wordings?.says ?? []),
        wrong: takeNew(wordings?.wrong ?? []),
      };
    }),
  };
  const bare = entry.points.find(({ says }) => says.length === 0);
  if (entry.asks.length === 0) throw unusable('to ask the question');
  if (bare) throw unusable(`to make point ${bare.index} “${bare.keyword}”`);
  return entry;
}

const unusable = (purpose: string): AppError =>
  new AppError('invalid-model-output', `The model gave no usable way ${purpose}.`);

/**
 * Takes the usable lines of a list, in one line each, without those that say in the same words what is `known` or
 * has been taken before.
 */
function createTakeNew(known: readonly string[]): (lines: readonly string[]) => string[] {
  const taken = new Set(['', ...known.map(wordsOf)]);
  return (lines) =>
    lines.map(tidy).filter((line) => {
      const words = wordsOf(line);
      if (line.length > MAX_LENGTH || taken.has(words)) return false;
      taken.add(words);
      return true;
    });
}

const tidy = (line: string): string => line.replace(/[\s\p{C}]+/gu, ' ').trim();

const wordsOf = (line: string): string => normalize(line).replace(/[\s\p{P}]+/gu, '');
