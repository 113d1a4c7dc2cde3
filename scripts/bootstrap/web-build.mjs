// @ts-check
import path from 'node:path';
import { environmentFor } from './environment.mjs';
import { explainFailure } from './explain-failure.mjs';
import { showProgress } from './progress.mjs';
import { hashFiles, readStamp, writeStamp } from './stamp.mjs';

const SOURCES = [
  'apps/web/src',
  'apps/web/public',
  'apps/web/index.html',
  'apps/web/package.json',
  'apps/web/tsconfig.json',
  'apps/web/vite.config.ts',
  'apps/server/src/http/contract.ts',
  'pnpm-lock.yaml',
];

/**
 * Whether the built web app is that of the sources.
 *
 * @param {string} root
 */
export function isWebBuilt(root) {
  return readStamp(stampFile(root)) === hashFiles(root, SOURCES);
}

/**
 * Builds the web app. The stamp lies in its output, which the build empties first, so a build cut short leaves none.
 *
 * @param {string} root
 * @param {import('./programs.mjs').Programs} programs
 * @param {string} node the program to run it by
 * @throws {import('./setup-error.mjs').SetupError} with the builder's words when it fails
 */
export async function buildWeb(root, programs, node) {
  const hash = hashFiles(root, SOURCES);
  const web = path.join(root, 'apps/web');
  const vite = path.join(web, 'node_modules/vite/bin/vite.js');
  try {
    await showProgress('Building the web app', () =>
      programs.capture(node, [vite, 'build'], { cwd: web, env: environmentFor(node) }),
    );
  } catch (error) {
    throw explainFailure(error, { what: 'The web app could not be built.' });
  }
  writeStamp(stampFile(root), hash);
}

/** @param {string} root */
function stampFile(root) {
  return path.join(root, 'apps/web/dist/.stamp');
}
