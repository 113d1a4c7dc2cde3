import { existsSync } from 'node:fs';
import path from 'node:path';
import { runPhrasings } from './phrasings/run-phrasings.ts';

/**
 * `npm run phrasings`: drafts other wordings for a document's questions and points with the LLM engine, as a file
 * to review. Exits with 1 when a question failed, 2 when it was asked for something it cannot do, 130 when stopped.
 */
const settings = path.resolve(import.meta.dirname, '../.env');
if (existsSync(settings)) process.loadEnvFile(settings);

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());

process.exitCode = await runPhrasings(process.argv.slice(2), {
  // npm runs scripts in the repository's root, wherever the person stands.
  folder: process.env.INIT_CWD ?? process.cwd(),
  variables: process.env,
  print: console.log,
  report: console.error,
  signal: stopping.signal,
});
