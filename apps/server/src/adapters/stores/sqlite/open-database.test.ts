import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createSqliteConversationStore } from './conversation-store.ts';
import { openDatabase } from './open-database.ts';
import { openTestDatabase, temporaryFolder } from './test-database.ts';

const now = '2026-01-01T08:00:00.000Z';

/** A closed database with enough in it to fill many pages. */
async function filledDatabase(): Promise<string> {
  const path = join(temporaryFolder(), 'duida.sqlite');
  const database = await openDatabase(path);
  const store = createSqliteConversationStore(database);
  const messages = Array.from({ length: 60 }, (_, index) => ({
    id: `${index}`,
    role: 'user' as const,
    text: '题'.repeat(2000),
    createdAt: now,
  }));
  await store.create({ id: 'a', title: 'a', createdAt: now, updatedAt: now }, messages);
  await database.destroy();
  return path;
}

const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('openDatabase', () => {
  it('writes ahead, waits for the disk at every commit, and holds to foreign keys', async () => {
    const database = await openTestDatabase();
    const read = async (pragma: string) =>
      Object.values((await sql.raw<object>(`pragma ${pragma}`).execute(database)).rows[0] ?? {})[0];
    expect(await read('journal_mode')).toBe('wal');
    expect(await read('synchronous')).toBe(2);
    expect(await read('foreign_keys')).toBe(1);
    expect(await read('busy_timeout')).toBeGreaterThan(0);
  });

  it('opens an empty file and its own database a second time', async () => {
    const path = join(temporaryFolder(), 'duida.sqlite');
    writeFileSync(path, '');
    await (await openDatabase(path)).destroy();
    const store = createSqliteConversationStore(await openTestDatabase(path));
    expect(await store.list()).toEqual([]);
  });

  it('refuses a database from a newer version and leaves it as it is', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'duida.sqlite');
    const newer = new DatabaseSync(await filledDatabase());
    newer.exec("insert into kysely_migration values ('9999-from-the-future', '2030-01-01')");
    for (const suffix of ['', '-wal']) copyFileSync(`${newer.location()}${suffix}`, `${path}${suffix}`);
    newer.close();
    const before = [digest(path), digest(`${path}-wal`)];
    await expect(openDatabase(path)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('newer version'),
    });
    expect([digest(path), digest(`${path}-wal`)]).toEqual(before);
  });

  it.each([
    ['of another kind', (path: string) => writeFileSync(path, 'dear diary, '.repeat(1000))],
    ['cut short', (path: string) => truncateSync(path, 20_000)],
    [
      'overwritten where only messages are',
      (path: string) => {
        const page = 4096;
        writeFileSync(path, readFileSync(path).fill(0xa5, 20 * page, 22 * page));
      },
    ],
  ])('refuses a file %s and leaves it as it is', async (_, damage) => {
    const path = await filledDatabase();
    damage(path);
    const before = digest(path);
    await expect(openDatabase(path)).rejects.toMatchObject({
      code: 'not-ready',
      message: expect.stringContaining('damaged'),
    });
    expect(digest(path)).toBe(before);
  });

  it('says what is wrong when there is a folder in its place', async () => {
    const path = join(temporaryFolder(), 'duida.sqlite');
    mkdirSync(path);
    await expect(openDatabase(path)).rejects.toMatchObject({
      code: 'not-ready',
      message: expect.stringContaining(path),
    });
  });

  it('opens a copy made while a write-ahead log was beside it', async () => {
    const path = join(temporaryFolder(), 'duida.sqlite');
    const store = createSqliteConversationStore(await openTestDatabase(path));
    await store.create({ id: 'a', title: 'a', createdAt: now, updatedAt: now });
    const copy = join(temporaryFolder(), 'duida.sqlite');
    copyFileSync(path, copy);
    copyFileSync(`${path}-wal`, `${copy}-wal`);
    const copied = createSqliteConversationStore(await openTestDatabase(copy));
    expect((await copied.list()).map(({ id }) => id)).toEqual(['a']);
  });
});
