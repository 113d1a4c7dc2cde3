// @ts-check
import { SetupError } from './setup-error.mjs';

/**
 * @typedef {object} Command
 * @property {string} script what Node runs, relative to the repository's root
 * @property {boolean} [builtWeb] whether the web app must be built before it
 * @property {boolean} [callersFolder] whether it runs where it was called, so that its file arguments hold
 * @property {string} does for the usage text
 */

/** @type {Record<string, Command>} */
const commands = {
  start: { script: 'apps/server/src/main.ts', builtWeb: true, does: 'serve the app and its API' },
  dev: { script: 'scripts/dev.ts', does: 'serve both with reload on every change' },
  test: { script: 'scripts/test.ts', does: 'check everything; arguments go to vitest' },
  bench: {
    script: 'scripts/bench.ts',
    builtWeb: true,
    callersFolder: true,
    does: 'measure speed and memory',
  },
  evaluate: { script: 'scripts/evaluate.ts', callersFolder: true, does: 'measure the quality of answers' },
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
