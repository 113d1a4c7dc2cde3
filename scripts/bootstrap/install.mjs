// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { buildEnvironment, hasCompiler } from './compiler.mjs';
import { explainFailure } from './explain-failure.mjs';
import { showProgress } from './progress.mjs';
import { hashFiles, readStamp, writeStamp } from './stamp.mjs';

const MANIFESTS = [
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'apps/server/package.json',
  'apps/web/package.json',
];

/**
 * The stamp of a machine that could not compile the vector index: once it has a compiler, we install again.
 *
 * @param {string} hash
 */
const withoutCompiler = (hash) => `${hash} without a compiler`;

/**
 * Whether what is installed is what the lockfile says, for this platform.
 *
 * @param {string} root
 */
export function isInstalled(root) {
  const hash = installHash(root);
  const stamp = readStamp(stampFile(root));
  if (stamp !== hash && (stamp !== withoutCompiler(hash) || hasCompiler())) return false;
  return ['apps/server', 'apps/web'].every((each) => fs.existsSync(path.join(root, each, 'node_modules')));
}

/**
 * Installs the packages of the lockfile. What the installer printed stays beside the stamp.
 *
 * @param {string} root
 * @param {import('./programs.mjs').Programs} programs
 * @param {{ node: string, pnpm: string }} toolchain
 * @throws {import('./setup-error.mjs').SetupError} when pnpm fails
 */
export async function install(root, programs, { node, pnpm }) {
  const stamp = stampFile(root);
  fs.rmSync(stamp, { force: true });
  const build = buildEnvironment(node);
  try {
    const output = await showProgress('Installing the packages (a minute or so the first time)', () =>
      programs.capture(pnpm, PNPM_ARGUMENTS, { cwd: root, env: build.env }),
    );
    fs.mkdirSync(path.dirname(stamp), { recursive: true });
    fs.writeFileSync(installLog(root), output);
  } catch (error) {
    throw explainFailure(error, { what: 'The packages could not be installed.' });
  } finally {
    build.dispose();
  }
  const hash = installHash(root);
  if (fs.existsSync(addonFile(root))) return writeStamp(stamp, hash);
  const compiler = hasCompiler();
  console.error(
    `  hnswlib-node, the fast vector index, was not compiled: the exact store does its work, with the same results. ${
      compiler
        ? `The reason is in ${installLog(root)}.`
        : 'To have it, install python3, make and g++ and start again.'
    }`,
  );
  writeStamp(stamp, compiler ? hash : withoutCompiler(hash));
}

const PNPM_ARGUMENTS = [
  'install',
  '--frozen-lockfile',
  '--reporter=append-only',
  '--config.confirmModulesPurge=false',
  // The age of a release is weighed when it enters the lockfile. Here it would cost one request a package.
  '--config.minimumReleaseAge=0',
  // Without a network the default would think for minutes before it says so.
  '--config.fetchRetryMintimeout=1000',
  '--config.fetchRetryMaxtimeout=5000',
];

/** @param {string} root */
function installHash(root) {
  // The addon speaks Node-API, so one build serves every version of Node.
  return hashFiles(root, MANIFESTS, [process.platform, process.arch]);
}

/** @param {string} root */
function stampFile(root) {
  return path.join(root, 'node_modules', '.duida', 'installed');
}

/** @param {string} root */
function installLog(root) {
  return path.join(root, 'node_modules', '.duida', 'install.log');
}

/** @param {string} root */
function addonFile(root) {
  return path.join(root, 'apps/server/node_modules/hnswlib-node/build/Release/addon.node');
}
