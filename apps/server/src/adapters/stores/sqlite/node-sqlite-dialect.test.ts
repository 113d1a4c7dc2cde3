import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { describe, expect, it, onTestFinished } from 'vitest';
import { NodeSqliteDialect } from './node-sqlite-dialect.ts';

function openWords() {
  const database = new Kysely<{ word: { id: number; text: string } }>({
    dialect: new NodeSqliteDialect(new DatabaseSync(':memory:')),
  });
  onTestFinished(() => database.destroy());
  return database;
}

const createWord: Migration['up'] = async (database) => {
  await sql`create table word (id integer primary key, text text)`.execute(database);
};

describe('NodeSqliteDialect', () => {
  it('reads, writes, streams and tells what a write did', async () => {
    const database = openWords();
    await createWord(database);
    const inserted = await database.insertInto('word').values({ id: 7, text: '对' }).executeTakeFirst();
    expect(inserted).toMatchObject({ insertId: 7n, numInsertedOrUpdatedRows: 1n });
    const returned = await database
      .insertInto('word')
      .values({ id: 8, text: '答' })
      .returning('text')
      .executeTakeFirst();
    expect(returned).toMatchObject({ text: '答' });
    const texts: string[] = [];
    for await (const { text } of database.selectFrom('word').select('text').orderBy('id').stream()) {
      texts.push(text);
    }
    expect(texts).toEqual(['对', '答']);
    const deleted = await database.deleteFrom('word').executeTakeFirst();
    expect(deleted.numDeletedRows).toBe(2n);
  });

  it('keeps nothing of a migration that failed half-way, so that it can run again', async () => {
    const database = openWords();
    const migrate = (up: Migration['up']) =>
      new Migrator({
        db: database,
        provider: { getMigrations: async () => ({ '0001-word': { up } }) },
      }).migrateToLatest();
    const failed = await migrate(async (inner) => {
      await createWord(inner);
      throw new Error('half-way');
    });
    expect(failed.error).toMatchObject({ message: 'half-way' });
    const repeated = await migrate(createWord);
    expect(repeated.error).toBeUndefined();
    expect(await database.selectFrom('word').selectAll().execute()).toEqual([]);
  });
});
