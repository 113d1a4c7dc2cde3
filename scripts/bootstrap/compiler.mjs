// @ts-check
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { environmentFor } from './environment.mjs';

/** What node-gyp needs; one of each row. */
const TOOLS = [
  ['python3', 'python'],
  ['make', 'gmake'],
  ['g++', 'c++', 'clang++'],
];

/** Whether this machine can compile an addon. On Windows we cannot tell, and say yes. */
export function hasCompiler() {
  if (process.platform === 'win32') return true;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return TOOLS.every((names) =>
    names.some((name) => folders.some((folder) => fs.existsSync(path.join(folder, name)))),
  );
}

/**
 * The environment in which pnpm compiles addons against the headers of the Node that will load them, when
 * that Node brings its headers: nothing has to be downloaded then.
 *
 * @param {string} node the program
 * @returns {{ env: Record<string, string | undefined>, dispose: () => void }} call `dispose` afterwards
 */
export function buildEnvironment(node) {
  const env = environmentFor(node);
  const prefix = path.dirname(path.dirname(fs.realpathSync(node)));
  if (!fs.existsSync(path.join(prefix, 'include', 'node', 'node.h'))) return { env, dispose: () => {} };
  // make cannot read a path with a space in it.
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'duida-headers-'));
  const link = path.join(folder, 'node');
  fs.symlinkSync(prefix, link, 'junction');
  return {
    env: { ...env, npm_config_nodedir: link },
    dispose: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}
