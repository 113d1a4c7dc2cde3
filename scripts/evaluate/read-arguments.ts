import path from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '@duida/server/core/errors';
import { usageError } from '../usage-error.ts';
import type { EvaluationCommand } from './evaluation.ts';

/** What the command line asks for; paths are absolute. */
export interface Arguments {
  command: EvaluationCommand | 'baseline';
  set?: string;
  /** A folder in BEIR's form, instead of a set. */
  beir?: string;
  /** Absent where the shipped one is meant. */
  corpus?: string;
  inScope: string[];
  json?: string;
  ablate: boolean;
}

type Option = 'set' | 'beir' | 'corpus' | 'in-scope' | 'json' | 'ablate';

/** The options that each command knows. */
const COMMANDS: Record<Arguments['command'], readonly Option[]> = {
  retrieval: ['set', 'beir', 'corpus', 'json', 'ablate'],
  dialogues: ['set', 'corpus', 'json', 'ablate'],
  abstention: ['set', 'corpus', 'in-scope', 'json', 'ablate'],
  grading: ['set', 'corpus', 'json'],
  asag: ['set', 'corpus', 'json'],
  baseline: [],
};

export const USAGE =
  'Usage: npm run evaluate -- <retrieval|dialogues|abstention|grading|asag> --set FILE [--corpus DIR] [--beir DIR] [--in-scope FILE…] [--json OUT] [--ablate], or npm run evaluate -- baseline';

/**
 * Reads the command line. Relative paths count from `folder`.
 * @throws AppError `invalid-input` for what it does not know, or what is missing.
 */
export function readArguments(argv: readonly string[], folder: string): Arguments {
  const { values, positionals, inScope } = parse(argv);
  const [command, unexpected] = positionals;
  if (command === undefined) throw invalid('Say what to evaluate.');
  if (!isCommand(command)) throw invalid(`There is no evaluation “${command}”.`);
  if (unexpected !== undefined) throw invalid(`“${unexpected}” is one argument too many.`);
  const known = COMMANDS[command];
  const given = [...Object.keys(values), ...(inScope.length > 0 ? ['in-scope'] : [])];
  const unknown = given.find((name) => !known.some((option) => option === name));
  if (unknown !== undefined) throw invalid(`${command} has no option --${unknown}.`);

  const { set, beir, corpus, json, ablate = false } = values;
  if (command !== 'baseline' && set === undefined && beir === undefined)
    throw invalid(`${command} needs --set FILE.`);
  if (set !== undefined && beir !== undefined) throw invalid('Give either --set or --beir, not both.');
  const resolve = (given: string): string => path.resolve(folder, given);
  return {
    command,
    ...(set !== undefined && { set: resolve(set) }),
    ...(beir !== undefined && { beir: resolve(beir) }),
    ...(corpus !== undefined && { corpus: resolve(corpus) }),
    ...(json !== undefined && { json: resolve(json) }),
    inScope: inScope.map(resolve),
    ablate,
  };
}

function parse(argv: readonly string[]) {
  try {
    const { values, tokens } = parseArgs({
      args: [...argv],
      options: {
        set: { type: 'string' },
        beir: { type: 'string' },
        corpus: { type: 'string' },
        'in-scope': { type: 'string', multiple: true },
        json: { type: 'string' },
        ablate: { type: 'boolean' },
      },
      allowPositionals: true,
      tokens: true,
    });
    const { 'in-scope': _, ...single } = values;
    return { values: single, ...assignPositionals(tokens) };
  } catch (error) {
    throw usageError(error, USAGE);
  }
}

type Token =
  | { kind: 'option'; name: string; value: string | undefined }
  | { kind: 'positional'; value: string }
  | { kind: 'option-terminator' };

/** `--in-scope` takes several files: those that follow it are its own. */
function assignPositionals(tokens: readonly Token[]): { positionals: string[]; inScope: string[] } {
  const positionals: string[] = [];
  const inScope: string[] = [];
  let isAfterInScope = false;
  for (const token of tokens) {
    if (token.kind === 'option') {
      isAfterInScope = token.name === 'in-scope';
      if (isAfterInScope && token.value !== undefined) inScope.push(token.value);
    } else if (token.kind === 'positional') (isAfterInScope ? inScope : positionals).push(token.value);
  }
  return { positionals, inScope };
}

const isCommand = (name: string): name is Arguments['command'] => Object.hasOwn(COMMANDS, name);

const invalid = (sentence: string): AppError => new AppError('invalid-input', `${sentence} ${USAGE}`);
