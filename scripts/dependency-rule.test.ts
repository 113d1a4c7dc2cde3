import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** A file of the server, relative to its sources, and a module that it must not import. */
const forbidden = [
  ...[
    'hono',
    'hono/streaming',
    '@hono/node-server',
    'ai',
    '@ai-sdk/react',
    'langchain',
    '@langchain/openai',
    'hnswlib-node',
    'kysely',
    'node:fs',
    '../../adapters/vector-stores/exact.ts',
    '../../http/contract.ts',
  ].map((module) => ['core/answer/x.ts', module] as const),
  ['http/routes/x.ts', '../../adapters/corpus-files.ts'],
  ['adapters/stores/x.ts', '../../http/contract.ts'],
] as const;

const allowed = [
  ['core/answer/x.ts', '../errors.ts'],
  ['http/routes/x.ts', '../../core/errors.ts'],
  ['http/routes/x.ts', 'hono'],
  ['adapters/stores/x.ts', '../../core/errors.ts'],
  ['compose.ts', './http/app.ts'],
  ['compose.ts', './adapters/corpus-files.ts'],
] as const;

let folder = '';
let report = '';

/** Where the import at this place in the list stands in the folder that is linted. */
function placeOf(index: number, file: string): string {
  return `apps/server/src/${path.dirname(file)}/${index}-${path.basename(file)}`;
}

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'duida-lint-'));
  for (const file of ['biome.json', '.gitignore']) {
    fs.copyFileSync(path.join(root, file), path.join(folder, file));
  }
  for (const [index, [file, module]] of [...forbidden, ...allowed].entries()) {
    const target = path.join(folder, placeOf(index, file));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, `import { x } from '${module}';\n\nexport const y = x;\n`);
  }
  const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
  const lint = [biome, 'lint', '--colors=off', '--max-diagnostics=none', '.'];
  const { stdout, stderr } = spawnSync(process.execPath, lint, { cwd: folder, encoding: 'utf8' });
  report = stdout + stderr;
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

const isRefused = (index: number, file: string) =>
  new RegExp(`${placeOf(index, file)}:\\d+:\\d+ lint/style/noRestrictedImports`).test(report);

it.each(forbidden.map(([file, module], index) => ({ index, file, module })))(
  'refuses $module in $file',
  ({ index, file }) => expect(isRefused(index, file)).toBe(true),
);

it.each(allowed.map(([file, module], index) => ({ index: forbidden.length + index, file, module })))(
  'lets $file import $module',
  ({ index, file }) => {
    expect(report).toContain('Checked');
    expect(isRefused(index, file)).toBe(false);
  },
);
