// @ts-check
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCommand } from './commands.mjs';
import { environmentFor } from './environment.mjs';
import { install, isInstalled } from './install.mjs';
import { createPrograms, exitCodeOf } from './programs.mjs';
import { holdSetUp } from './set-up-lock.mjs';
import { Interrupted, SetupError } from './setup-error.mjs';
import { findNode, getToolchain } from './toolchain.mjs';
import { buildWeb, isWebBuilt } from './web-build.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Node keeps what it has compiled there, which halves the time a server takes until it listens. */
const COMPILE_CACHE = { NODE_COMPILE_CACHE: path.join(ROOT, 'node_modules/.duida/compiled') };

/**
 * Sets up what the command needs, as far as it is not there yet, and becomes the command: its signals, its
 * terminal, its exit code.
 *
 * @param {string[]} argv the arguments of the bootstrap script
 */
export async function run(argv) {
  try {
    const { command, args } = parseCommand(argv);
    const programs = createPrograms();
    const node = await setUp(programs, command);
    const script = path.join(ROOT, command.script);
    process.exitCode = await programs.attach(node, [...command.nodeFlags, script, ...args], {
      cwd: command.callersFolder ? process.cwd() : ROOT,
      env: { ...COMPILE_CACHE, ...command.environment, ...environmentFor(node) },
    });
  } catch (error) {
    if (error instanceof Interrupted) process.exitCode = exitCodeOf(error.signal);
    else {
      console.error(error instanceof SetupError ? error.message : error);
      process.exitCode = 1;
    }
  }
}

/**
 * @param {import('./programs.mjs').Programs} programs
 * @param {import('./commands.mjs').Command} command
 * @returns {Promise<string>} the Node to run the command by
 */
async function setUp(programs, command) {
  const node = findNode(ROOT);
  if (node !== undefined && isInstalled(ROOT) && (!command.builtWeb || isWebBuilt(ROOT))) return node;
  return holdSetUp(ROOT, programs, async () => {
    // Whoever held the lock before may have done all of it.
    let found = findNode(ROOT);
    if (found === undefined || !isInstalled(ROOT)) {
      const toolchain = await getToolchain(ROOT, programs);
      found = toolchain.node;
      if (!isInstalled(ROOT)) await install(ROOT, programs, toolchain);
    }
    if (command.builtWeb && !isWebBuilt(ROOT)) await buildWeb(ROOT, programs, found);
    return found;
  });
}
