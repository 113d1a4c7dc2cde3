import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { findChromium } from '../test/chromium.ts';
import { createPrograms, exitCodeOf } from './bootstrap/programs.mjs';
import { holdSetUp } from './bootstrap/set-up-lock.mjs';
import { Interrupted, SetupError } from './bootstrap/setup-error.mjs';
import { buildWeb } from './bootstrap/web-build.mjs';
import { type Counts, countTests, sumCounts } from './test-counts.ts';

/**
 * `npm test`: everything that CI checks, each stage even when one before it failed. Its arguments narrow the
 * tests, as vitest's do. The last line is `N passed, N failed, N skipped`.
 */

const root = path.resolve(import.meta.dirname, '..');
const modules = path.join(root, 'node_modules');
const ci = Boolean(process.env.CI);
const vitestArguments = process.argv.slice(2);
const programs = createPrograms();

// A log is read without colours, though the tools take CI for a terminal.
const plain = !process.stdout.isTTY;
const options = { cwd: root, env: plain ? { ...process.env, NO_COLOR: '1' } : process.env };

interface Stage {
  title: string;
  /** A check that is no test counts as one. */
  check: boolean;
  run: () => Promise<Counts>;
}

const PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

const typeStages = ['apps/server', 'apps/web', 'test', '.'].map((project) => ({
  title: `Types of ${project === '.' ? 'scripts' : project}`,
  check: true,
  run: () => runCheck(path.join(modules, 'typescript/bin/tsc'), ['-p', project]),
}));

const stages: Stage[] = [
  {
    title: 'Format and lint',
    check: true,
    run: () =>
      runCheck(path.join(modules, '@biomejs/biome/bin/biome'), [
        'ci',
        '--error-on-warnings',
        ...(plain ? ['--colors=off'] : []),
        '.',
      ]),
  },
  ...typeStages,
  { title: 'Unit and API tests', check: false, run: () => runTests(['server', 'web']) },
  { title: 'Build', check: true, run: build },
  { title: 'Browser journeys', check: false, run: runJourneys },
];

async function runCheck(script: string, args: string[]): Promise<Counts> {
  const exitCode = await programs.attach(process.execPath, [script, ...args], options);
  return exitCode === 0 ? PASSED : FAILED;
}

async function build(): Promise<Counts> {
  try {
    await holdSetUp(root, programs, () => buildWeb(root, programs, process.execPath));
    return PASSED;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    return FAILED;
  }
}

async function runTests(projects: string[]): Promise<Counts> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'duida-test-'));
  const reportFile = path.join(folder, 'report.json');
  try {
    const exitCode = await programs.attach(
      process.execPath,
      [
        path.join(modules, 'vitest/vitest.mjs'),
        'run',
        ...projects.map((project) => `--project=${project}`),
        '--reporter=default',
        '--reporter=json',
        `--outputFile=${reportFile}`,
        // A path given by hand lies in one project and not in the others.
        ...(vitestArguments.length > 0 ? ['--passWithNoTests', ...vitestArguments] : []),
      ],
      options,
    );
    programs.throwIfInterrupted();
    const counts = fs.existsSync(reportFile) ? countTests(readJson(reportFile)) : FAILED;
    return exitCode !== 0 && counts.failed === 0 ? sumCounts([counts, FAILED]) : counts;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function runJourneys(): Promise<Counts> {
  if (findChromium() !== undefined) return runTests(['journeys']);
  console.log('There is no Chromium here, so no journey was run. Install one, or name it in CHROMIUM_PATH.');
  return ci ? FAILED : { passed: 0, failed: 0, skipped: 1 };
}

function readJson(file: string) {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

async function runStages(): Promise<Counts> {
  const results: { stage: Stage; counts: Counts; seconds: number }[] = [];
  for (const stage of stages) {
    console.log(`\n── ${stage.title}`);
    const started = performance.now();
    const counts = await stage.run();
    programs.throwIfInterrupted();
    const seconds = (performance.now() - started) / 1000;
    console.log(`${counts.failed === 0 ? '✓' : '✗'} ${stage.title} (${seconds.toFixed(1)} s)`);
    results.push({ stage, counts, seconds });
  }
  console.log('\n── Summary');
  for (const { stage, counts, seconds } of results) {
    console.log(
      `${counts.failed === 0 ? '✓' : '✗'} ${stage.title}: ${describe(counts)} (${seconds.toFixed(1)} s)`,
    );
  }
  const checks = stages.filter(({ check }) => check).length;
  console.log(
    `Counted: each test, and ${checks} checks that are no tests (format and lint, types, build) as one each.`,
  );
  return sumCounts(results.map(({ counts }) => counts));
}

function describe({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

try {
  const total = await runStages();
  if (ci && total.skipped > 0) console.log('In CI a skipped test is a failure.');
  console.log(describe(total));
  process.exitCode = total.failed > 0 || (ci && total.skipped > 0) ? 1 : 0;
} catch (error) {
  if (!(error instanceof Interrupted)) throw error;
  process.exitCode = exitCodeOf(error.signal);
}
