import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDataFolder } from './data-folder.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duida-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

interface Holder {
  process: ChildProcessByStdio<Writable, Readable, null>;
  /** What became of it: `open`, or why not. */
  said: string;
}

/** Another process that takes the folder; as a user without rights when `uid` says so. */
async function startHolder(path: string, uid?: number): Promise<Holder> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'data-folder-holder.fixture.ts'), path], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid }),
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [said] = await once(createInterface({ input: child.stdout }), 'line');
  return { process: child, said: String(said) };
}

describe('openDataFolder', { timeout: 30_000 }, () => {
  it('makes the folder, with those above it, for this user only', () => {
    const path = join(temporaryFolder(), 'deep', 'data');
    const folder = openDataFolder(path);
    onTestFinished(folder.close);
    expect(folder.path).toBe(path);
    expect(statSync(path).mode & 0o777).toBe(0o700);
  });

  it('gives an absolute path for a relative one', () => {
    const path = temporaryFolder();
    const folder = openDataFolder(join(path, 'x', '..'));
    onTestFinished(folder.close);
    expect(folder.path).toBe(path);
  });

  it('refuses a second server while the first one lives, and names it', async () => {
    const path = temporaryFolder();
    const first = await startHolder(path);
    expect(first.said).toBe('open');
    const second = await startHolder(path);
    expect(second.said).toMatch(/^conflict /);
    expect(second.said).toContain(`(pid ${first.process.pid})`);
    expect(second.said).toContain('DATA_DIR');
    expect(() => openDataFolder(path)).toThrow(expect.objectContaining({ code: 'conflict' }));
  });

  it('takes the folder over from a server that was killed', async () => {
    const path = temporaryFolder();
    const first = await startHolder(path);
    first.process.kill('SIGKILL');
    await once(first.process, 'exit');
    expect((await startHolder(path)).said).toBe('open');
  });

  it('takes the folder over from a server that closed it, and leaves no note of it behind', async () => {
    const path = temporaryFolder();
    const first = await startHolder(path);
    first.process.stdin.end();
    await once(first.process, 'exit');
    expect(existsSync(join(path, 'server.pid'))).toBe(false);
    expect((await startHolder(path)).said).toBe('open');
  });

  it('holds the folder against its own process too, until it is closed, however often', () => {
    const path = temporaryFolder();
    const first = openDataFolder(path);
    expect(() => openDataFolder(path)).toThrow(expect.objectContaining({ code: 'conflict' }));
    first.close();
    const second = openDataFolder(path);
    onTestFinished(second.close);
    first.close();
    expect(existsSync(join(path, 'server.pid'))).toBe(true);
    expect(() => openDataFolder(path)).toThrow(expect.objectContaining({ code: 'conflict' }));
  });

  it('lets only one of many that start together have the folder', async () => {
    const path = join(temporaryFolder(), 'data');
    const holders = await Promise.all([1, 2, 3].map(() => startHolder(path)));
    expect(holders.filter(({ said }) => said === 'open')).toHaveLength(1);
    expect(holders.filter(({ said }) => said.startsWith('conflict '))).toHaveLength(2);
  });

  it.each([
    ['in the place of the folder', ''],
    ['in the place of a folder above it', 'data'],
  ])('says so when there is a file %s', (_, below) => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(() => openDataFolder(join(file, below))).toThrow(
      expect.objectContaining({ code: 'invalid-input', message: expect.stringMatching(/file.*DATA_DIR/) }),
    );
  });

  it.each([
    ['a folder that may not be written to', ''],
    ['a folder that may not be made', 'data'],
  ])('says so for %s', async (_, below) => {
    const parent = temporaryFolder();
    const path = join(parent, 'locked');
    mkdirSync(path);
    chmodSync(parent, 0o755);
    chmodSync(path, 0o555);
    // The superuser may write anywhere.
    const nobody = process.getuid?.() === 0 ? 65_534 : undefined;
    const { said } = await startHolder(join(path, below), nobody);
    expect(said).toMatch(/^invalid-input The data folder .* cannot be used.*DATA_DIR/);
  });
});
