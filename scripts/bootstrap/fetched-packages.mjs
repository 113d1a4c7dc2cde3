// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { explainFailure } from './explain-failure.mjs';
import { showProgress } from './progress.mjs';

/**
 * @typedef {object} FetchedPackage
 * @property {string} name in the npm registry
 * @property {string} version exactly
 * @property {string} file the program in it, relative to the package
 */

const FOLDER = '.toolchain';

/**
 * @param {string} root
 * @param {FetchedPackage} fetched
 * @returns {string} where its program lies once it is fetched
 */
export function fetchedFile(root, { name, file }) {
  return path.join(root, FOLDER, 'node_modules', name, file);
}

/**
 * @param {string} root
 * @param {FetchedPackage} fetched
 */
export function isFetched(root, { name, version }) {
  const manifest = path.join(root, FOLDER, 'node_modules', name, 'package.json');
  return fs.existsSync(manifest) && JSON.parse(fs.readFileSync(manifest, 'utf8')).version === version;
}

/**
 * Gets packages from the npm registry in the place of those that were there. They are tried out and then
 * moved in by one rename: what is there is always whole.
 *
 * @param {string} root
 * @param {import('./programs.mjs').Programs} programs
 * @param {FetchedPackage[]} packages
 * @throws {import('./setup-error.mjs').SetupError} when the registry cannot be reached, or a program does not run
 */
export async function fetchPackages(root, programs, packages) {
  const folder = path.join(root, FOLDER);
  const staging = path.join(folder, 'staging');
  const names = packages.map(({ name, version }) => `${name}@${version}`);
  fs.rmSync(staging, { recursive: true, force: true });
  fs.mkdirSync(staging, { recursive: true });
  try {
    await showProgress(`Getting ${names.join(' and ')} into ${FOLDER}, once`, async () => {
      const [npm, ...npmArguments] = npmCommand();
      await programs.capture(npm, [...npmArguments, 'install', ...NPM_OPTIONS, ...names], { cwd: staging });
      for (const { name, file } of packages) {
        const folderOfPackage = path.join(staging, 'node_modules', name);
        // pnpm's own install script puts the binary for this machine in its place; npm no longer runs such
        // scripts unasked.
        if (name === 'pnpm')
          await programs.capture(process.execPath, [path.join(folderOfPackage, 'install.js')]);
        await programs.capture(path.join(folderOfPackage, file), ['--version']);
      }
    });
    const target = path.join(folder, 'node_modules');
    fs.rmSync(target, { recursive: true, force: true });
    fs.renameSync(path.join(staging, 'node_modules'), target);
  } catch (error) {
    throw explainFailure(error, {
      what: `Could not get ${names.join(' and ')} from the npm registry.`,
      helps: 'Or install Node 24 and pnpm 12 yourself; then nothing has to be fetched here.',
    });
  } finally {
    fs.rmSync(staging, { recursive: true, force: true });
  }
}

const NPM_OPTIONS = [
  '--prefix=.',
  '--no-save',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--no-package-lock',
  '--loglevel=error',
  // Without a network the default would think for more than a minute before it says so.
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
];

/** @returns {[string, ...string[]]} the npm that started us, otherwise the machine's */
function npmCommand() {
  const running = process.env.npm_execpath;
  if (running && path.basename(running) === 'npm-cli.js') return [process.execPath, running];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}
