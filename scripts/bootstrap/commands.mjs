// @ts-check
import { SetupError } from './setup-error.mjs';

/** What is experimental in Node 24 (SQLite) is pinned by our tests; the warning helps no learner. */
const NODE_FLAGS = ['--disable-warning=ExperimentalWarning'];

/**
 * For the server. Left to itself V8 lets the space of new objects grow to 128 MB while the server starts, and never
 * gives it back; the megabytes here are for each of its halves. Once it has started, the server asks for what is
 * left of that to be collected, which takes a function that is not there by default.
 */
export const SERVER_NODE_FLAGS = [...NODE_FLAGS, '--max-semi-space-size=12', '--expose-gc'];

/** A heap for each thread keeps many megabytes of what its thread has freed; glibc alone knows the setting. */
export const SERVER_ENVIRONMENT = { MALLOC_ARENA_MAX: '1' };

/**
 * @typedef {object} Command
 * @property {string} script what Node runs, relative to the repository's root
 * @property {string[]} nodeFlags
 * @property {Record<string, string>} [environment]
 * @property {boolean} [builtWeb] whether the web app must be built before it
 * @property {boolean} [callersFolder] whether it runs where it was called, so that its file arguments hold
 * @property {string} does for the usage text
 */

/** @type {Record<string, Command>} */
const commands = {
  start: {
    script: 'apps/server/src/main.ts',
    nodeFlags: SERVER_NODE_FLAGS,
    environment: SERVER_ENVIRONMENT,
    builtWeb: true,
    does: 'serve the app and its API',
  },
  dev: { script: 'scripts/dev.ts', nodeFlags: NODE_FLAGS, does: 'serve both with reload on every change' },
  test: {
    script: 'scripts/test.ts',
    nodeFlags: NODE_FLAGS,
    does: 'check everything; arguments go to vitest',
  },
  bench: {
    script: 'scripts/bench.ts',
    nodeFlags: NODE_FLAGS,
    builtWeb: true,
    callersFolder: true,
    does: 'measure speed and memory',
  },
  evaluate: {
    script: 'scripts/evaluate.ts',
    nodeFlags: NODE_FLAGS,
    callersFolder: true,
    does: 'measure the quality of answers',
  },
  phrasings: {
    script: 'scripts/phrasings.ts',
    nodeFlags: NODE_FLAGS,
    callersFolder: true,
    does: 'draft other wordings for a document',
  },
};

/**
 * @param {string[]} argv the arguments of the bootstrap script
 * @returns {{ command: Command, args: string[] }}
 * @throws {SetupError} with the usage text when the first one names no command
 */
export function parseCommand(argv) {
  const [name, ...args] = argv;
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command !== undefined) return { command, args };
  const lines = Object.entries(commands).map(([key, { does }]) => `  ${key.padEnd(10)}${does}`);
  const complaint = name === undefined ? '' : `There is no command “${name}”.\n`;
  throw new SetupError(
    `${complaint}Usage: node scripts/bootstrap.mjs <command> [arguments]\n${lines.join('\n')}`,
  );
}
