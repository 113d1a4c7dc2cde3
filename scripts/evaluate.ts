import path from 'node:path';
import { runEvaluate } from './evaluate/run-evaluate.ts';

/**
 * `npm run evaluate`: measures the built-in engine on a file of rows, prints the figures and what failed, and with
 * `--json` writes both for programs. Exits with 2 when it was asked for something it cannot read.
 */
process.exitCode = await runEvaluate(process.argv.slice(2), {
  root: path.resolve(import.meta.dirname, '..'),
  // npm runs scripts in the repository's root, wherever the person stands.
  folder: process.env.INIT_CWD ?? process.cwd(),
  print: console.log,
  report: console.error,
});
