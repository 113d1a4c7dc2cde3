import path from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '@duida/server/core/errors';
import { usageError } from '../usage-error.ts';

export const USAGE = 'Usage: npm run phrasings -- --document FILE [--out FILE]';

/** Both absolute. */
export interface Arguments {
  document: string;
  out: string;
}

/**
 * Reads the command line. Relative paths count from `folder`; the draft goes beside the document, under a name
 * that nothing reads until it has been reviewed.
 * @throws AppError `invalid-input` for what it does not know, or what is missing.
 */
export function readArguments(argv: readonly string[], folder: string): Arguments {
  const { document, out } = parse(argv);
  if (document === undefined) throw new AppError('invalid-input', `Say which document. ${USAGE}`);
  const file = path.resolve(folder, document);
  const { dir, name } = path.parse(file);
  return {
    document: file,
    out: out === undefined ? path.join(dir, `${name}.phrasings.draft.yaml`) : path.resolve(folder, out),
  };
}

function parse(argv: readonly string[]) {
  try {
    const options = { document: { type: 'string' }, out: { type: 'string' } } as const;
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    throw usageError(error, USAGE);
  }
}
