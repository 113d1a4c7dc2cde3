import path from 'node:path';
import { readCorpusFile } from '@duida/server/adapters/corpus-files';
import { openPhrasingsDraft, type PhrasingsDraft } from '@duida/server/adapters/phrasings-draft';
import { type LanguageModelConfig, loadConfig } from '@duida/server/config';
import type { Question } from '@duida/server/core/corpus/document';
import { draftPhrasings } from '@duida/server/core/corpus/draft-phrasings';
import { parseDocument } from '@duida/server/core/corpus/parse-document';
import { type QuestionEntry, readPhrasings } from '@duida/server/core/corpus/phrasings';
import { AppError } from '@duida/server/core/errors';
import type { StructuredModel } from '@duida/server/core/structured-model';
import { type Arguments, readArguments } from './read-arguments.ts';

export interface Surroundings {
  /** Where the person stands: relative paths count from here. */
  folder: string;
  /** The settings, as the server reads them. */
  variables: Record<string, string | undefined>;
  /** Gets what came of it. */
  print: (text: string) => void;
  /** Gets the progress, and what went wrong. */
  report: (line: string) => void;
  /** Stops it: the request under way is given up, what is in the file stays. */
  signal: AbortSignal;
}

/**
 * Runs one command line. Returns the exit code: 1 when a question failed, 2 for something that cannot be
 * understood, read or written, 130 when it was stopped.
 */
export async function runPhrasings(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const { report, signal } = surroundings;
  try {
    return (await run(argv, surroundings)) > 0 ? 1 : 0;
  } catch (error) {
    if (signal.aborted) {
      report('Stopped. The same command goes on from here.');
      return 130;
    }
    if (!(error instanceof AppError)) throw error;
    report(error.message);
    return 2;
  }
}

/** Returns the number of questions that failed. */
async function run(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const { folder, variables, print, report, signal } = surroundings;
  const { document, out } = readArguments(argv, folder);
  const questions = await readQuestions(document);
  const config = readModelSettings(variables);
  const draft = await openPhrasingsDraft(out, headOf({ document, out }, config.model));
  const missing = leftToDraft(draft, questions, report);

  const model = missing.length > 0 ? await openModel(config) : undefined;
  let done = questions.length - missing.length;
  let failed = 0;
  if (done > 0) report(`${done} of ${questions.length} questions are there already and stay as they are.`);
  for await (const result of model ? draftPhrasings({ model, questions: missing, signal }) : []) {
    const place = `[${++done}/${questions.length}] ${result.question.number}. ${result.question.title}`;
    if ('failure' in result) {
      failed++;
      report(`${place}: failed. ${result.failure.message}`);
      continue;
    }
    await draft.add(result.entry);
    report(`${place}: ${countsOf(result.entry)}`);
  }
  const where = path.relative(folder, out);
  const drafted = missing.length - failed;
  if (drafted > 0) print(`${where}: ${drafted} drafted. Review them before use.`);
  else print(`${where}: nothing new.`);
  if (failed > 0) report(`${failed} failed; the same command tries them again.`);
  return failed;
}

async function readQuestions(file: string): Promise<Question[]> {
  const document = await readCorpusFile(file);
  // Only the questions count here, so the prose need not be cut.
  const { questions } = await parseDocument(document, async () => []);
  if (questions.length > 0) return questions;
  throw new AppError(
    'invalid-input',
    `${file} has no questions to draft phrasings for; corpus/README.md describes their form.`,
  );
}

function readModelSettings(variables: Surroundings['variables']): LanguageModelConfig {
  const { languageModel } = loadConfig(variables);
  if (languageModel) return languageModel;
  throw new AppError(
    'invalid-input',
    'Drafting needs a model: set OPENAI_API_KEY, or OPENAI_BASE_URL and OPENAI_MODEL for another endpoint, in the environment or in .env, and leave ENGINE at auto.',
  );
}

/** Loaded last: it takes half a second. */
async function openModel(config: LanguageModelConfig): Promise<StructuredModel> {
  const { createOpenAILanguageModel } = await import('@duida/server/adapters/language-models/openai');
  return createOpenAILanguageModel(config);
}

/** The questions without an entry. Entries that do not fit any more are reported and stay. */
function leftToDraft(
  { entries }: PhrasingsDraft,
  questions: readonly Question[],
  report: (line: string) => void,
): Question[] {
  let outdated = 0;
  readPhrasings({ questions: entries }, questions, (line) => {
    outdated++;
    report(line);
  });
  if (outdated > 0) report('Delete the entry of such a question to have it drafted anew.');
  const kept = new Set(entries.map(({ number }) => number));
  return questions.filter(({ number }) => !kept.has(number));
}

function headOf({ document, out }: Arguments, model: string): string[] {
  const { base, name } = path.parse(document);
  const used = `${name}.phrasings.yaml`;
  return [
    `A draft to review: other ways to ask for what is in ${base} and to answer it, written by the model ${model}.`,
    'Read every line, delete what is wrong or fits another point better, then remove this remark',
    path.basename(out) === used
      ? '(the file is in use as it stands).'
      : `and save the file as ${used} beside the document.`,
    'asks: ways to ask; says: ways to make the point in a reply; wrong: claims that contradict it.',
  ];
}

function countsOf({ asks, points }: QuestionEntry): string {
  const count = (list: 'asks' | 'says' | 'wrong') =>
    points.reduce((sum, point) => sum + point[list].length, 0);
  return `${asks.length + count('asks')} ways to ask, ${count('says')} to answer, ${count('wrong')} wrong claims`;
}
