import path from 'node:path';
import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Size of the large corpus. */
  chunks: number;
  /** Absolute; where to write the figures for programs. */
  json?: string;
}

export const USAGE = 'Usage: npm run bench -- [--json FILE] [--chunks N]';

/**
 * Reads the command line. A relative path counts from `folder`.
 *
 * @throws Error with the reason for what it does not know
 */
export function readOptions(argv: string[], folder: string): BenchOptions {
  const { values } = parseArgs({
    args: argv,
    options: { json: { type: 'string' }, chunks: { type: 'string', default: '20000' } },
  });
  const chunks = Number(values.chunks);
  if (!Number.isSafeInteger(chunks) || chunks < 1000) {
    throw new Error('--chunks takes a whole number from 1000.');
  }
  return { chunks, ...(values.json !== undefined && { json: path.resolve(folder, values.json) }) };
}
