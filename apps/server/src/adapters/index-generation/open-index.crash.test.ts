import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openIndex } from './open-index.ts';
import { createLetterEmbeddings, nearest, nearestExactly, sampleSources } from './sample-index.fixture.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'index-crash-'));
});
afterEach(() => rm(folder, { recursive: true }));

const { embeddings } = createLetterEmbeddings();

/** Rebuilds the index for version 2 in a process that is killed before its file operation of this number. */
async function rebuildAndDie(indexFolder: string, operation: number): Promise<boolean> {
  const url = (name: string) => JSON.stringify(new URL(name, import.meta.url));
  const script = `
    import fs from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    import { openIndex } from ${url('./open-index.ts')};
    import { createLetterEmbeddings, sampleSources } from ${url('./sample-index.fixture.ts')};

    let left = Number(process.argv[2]);
    const die = () => process.kill(process.pid, 'SIGKILL');
    const countdown = () => { if (left-- === 0) die(); };
    const counted = (object, name) => {
      const original = object[name].bind(object);
      object[name] = (...input) => { countdown(); return original(...input); };
    };
    for (const name of ['mkdir', 'open', 'readdir', 'rename', 'rm', 'stat']) counted(fs, name);
    const open = fs.open;
    fs.open = async (...input) => {
      const file = await open(...input);
      const writeFile = file.writeFile.bind(file);
      file.writeFile = async (content) => {
        if (left === 0) await writeFile(content.slice(0, content.length / 2));
        countdown();
        return writeFile(content);
      };
      counted(file, 'sync');
      return file;
    };
    syncBuiltinESMExports();

    const { embeddings } = createLetterEmbeddings();
    await (await openIndex({ folder: process.argv[1], embeddings, ...sampleSources(2), report() {} })).close();`;
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', script, indexFolder, String(operation)],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const [code, signal] = await once(child, 'exit');
  expect(code === 0 || signal === 'SIGKILL').toBe(true);
  return signal === 'SIGKILL';
}

it('is whole, the former or the new one, after a kill before any of its file operations', async () => {
  const report = () => undefined;
  const former = join(folder, 'former');
  await (await openIndex({ folder: former, embeddings, ...sampleSources(1), report })).close();

  const versions: number[] = [];
  for (let operation = 0, killed = true; killed; operation++) {
    const copy = join(folder, `killed-${operation}`);
    await cp(former, copy, { recursive: true });
    killed = await rebuildAndDie(copy, operation);

    const manifest = await readFile(join(copy, 'manifest.json'), 'utf8');
    const version = manifest.includes('hash-2') ? 2 : 1;
    versions.push(version);
    const lines: string[] = [];
    const sources = sampleSources(version);
    const index = await openIndex({
      folder: copy,
      embeddings,
      ...sources,
      report: (line) => lines.push(line),
    });
    expect(index.rebuilt).toBeUndefined();
    expect(lines).toEqual([]);
    expect(await nearest(embeddings, index.store)).toEqual(await nearestExactly(embeddings, sources.chunks));
    await index.close();
    expect(await readdir(copy)).toHaveLength(3);
  }
  expect(versions.length).toBeGreaterThan(15);
  expect(versions).toEqual(versions.toSorted());
  expect(new Set(versions)).toEqual(new Set([1, 2]));
}, 120_000);
