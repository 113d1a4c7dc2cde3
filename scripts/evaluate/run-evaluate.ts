import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@duida/server/core/errors';
import { ablate, formatAblation } from './ablate.ts';
import { baselineFile, evaluateDevelopmentSets, toBaseline } from './baseline.ts';
import { evaluateCommand } from './evaluate-command.ts';
import type { Evaluation } from './evaluation.ts';
import { formatEvaluation } from './format-evaluation.ts';
import { readArguments } from './read-arguments.ts';
import type { Signal } from './signals.ts';

export interface Surroundings {
  /** The repository. */
  root: string;
  /** Where the person stands: relative paths count from here. */
  folder: string;
  /** Gets what was asked for. */
  print: (text: string) => void;
  /** Gets what is to be known besides, and what went wrong. */
  report: (line: string) => void;
}

/** Runs one command line. Returns the exit code: 2 for something that cannot be understood or read. */
export async function runEvaluate(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    await run(argv, surroundings);
    return 0;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid-input') throw error;
    surroundings.report(error.message);
    return 2;
  }
}

async function run(argv: readonly string[], { root, folder, print, report }: Surroundings): Promise<void> {
  const { command, json, ablate: isAblation, ...rest } = readArguments(argv, folder);
  if (json !== undefined) await checkWritable(json);
  if (command === 'baseline') {
    const file = baselineFile(root);
    await writeJson(file, toBaseline(await evaluateDevelopmentSets(root, report)));
    print(`${path.relative(folder, file)} holds today's figures.`);
    return;
  }
  const evaluate = (without: ReadonlySet<Signal>): Promise<Evaluation> =>
    evaluateCommand({ ...rest, command, without, report }, path.join(root, 'corpus'));
  const forPrograms = ({ set, n, engine, metrics, byKind, rows }: Evaluation): object => {
    return { command, set: path.relative(folder, set), engine, n, metrics, byKind, rows };
  };

  if (isAblation) {
    const { all, variants } = await ablate(evaluate);
    print(formatAblation({ all, variants }));
    const ablation = Object.fromEntries(variants.map(({ name, metrics }) => [name, metrics]));
    if (json !== undefined) await writeJson(json, { ...forPrograms(all), ablation });
    return;
  }
  const evaluation = await evaluate(new Set());
  print(formatEvaluation(evaluation));
  if (json !== undefined) await writeJson(json, forPrograms(evaluation));
}

async function writeJson(file: string, content: unknown): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new AppError('invalid-input', `${file} cannot be written: ${error.message}.`, { cause: error });
  }
}

/** Before an evaluation of minutes, not after it. */
async function checkWritable(file: string): Promise<void> {
  const isFolder = (where: string): Promise<boolean> =>
    stat(where).then(
      (found) => found.isDirectory(),
      () => false,
    );
  if (await isFolder(file)) throw new AppError('invalid-input', `${file} is a folder; --json names a file.`);
  if (!(await isFolder(path.dirname(file)))) {
    throw new AppError('invalid-input', `${file} cannot be written: there is no such folder.`);
  }
}
