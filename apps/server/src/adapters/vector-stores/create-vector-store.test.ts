import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { createVectorStore } from './create-vector-store.ts';

it('chooses hnswlib where it is installed, and has nothing to say about it', async () => {
  const lines: string[] = [];
  const chosen = await createVectorStore({ dimensions: 2, report: (line) => lines.push(line) });
  expect(chosen.kind).toBe('hnswlib');
  expect(lines).toEqual([]);
  await chosen.close();
});

it('works without hnswlib-node, by exact search, and says why in one line', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'without-hnswlib-'));
  try {
    // A copy outside the workspace finds no packages, as where the addon could not be compiled.
    const source = join(import.meta.dirname, '../..');
    for (const path of ['adapters/vector-stores', 'core/errors.ts']) {
      await cp(join(source, path), join(folder, path), { recursive: true });
    }
    const script = `
      import { createVectorStore } from './adapters/vector-stores/create-vector-store.ts';
      const lines = [];
      const { kind, store } = await createVectorStore({ dimensions: 2, report: (line) => lines.push(line) });
      await store.add(['a', 'b'], [[1, 0], [0, 1]]);
      console.log(JSON.stringify({ kind, lines, matches: await store.search([2, 1], 1) }));`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', script],
      { cwd: folder },
    );
    const { kind, lines, matches } = JSON.parse(stdout);
    expect(kind).toBe('exact');
    expect(lines).toEqual([expect.stringMatching(/^Index: exact search.*hnswlib-node.*$/)]);
    expect(matches).toMatchObject([{ id: 'a' }]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
