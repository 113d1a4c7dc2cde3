import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql, type Transaction } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DatabaseSchema } from './database-schema.ts';
import { createGroupCommit } from './group-commit.ts';
import { openTestDatabase, temporaryFolder } from './test-database.ts';

const now = '2026-01-01T08:00:00.000Z';

const insert = (id: string) => async (transaction: Transaction<DatabaseSchema>) => {
  await transaction
    .insertInto('conversation')
    .values({ id, title: id, created_at: now, updated_at: now })
    .execute();
  return id;
};

/** Writes, and what another program sees of them. */
async function openGroup() {
  const path = join(temporaryFolder(), 'duida.sqlite');
  const write = createGroupCommit(await openTestDatabase(path));
  const reader = new DatabaseSync(path, { readOnly: true });
  onTestFinished(() => reader.close());
  const durable = () =>
    reader
      .prepare('select id from conversation order by rowid')
      .all()
      .map(({ id }) => id);
  return { write, durable };
}

describe('createGroupCommit', () => {
  it('commits what arrives together at once, and says so only then', async () => {
    const { write, durable } = await openGroup();
    const seen: unknown[] = [];
    const written = ['a', 'b', 'c'].map((id) =>
      write(async (transaction) => {
        seen.push(durable());
        return insert(id)(transaction);
      }).then((result) => [result, durable()]),
    );
    const all = ['a', 'b', 'c'];
    expect(await Promise.all(written)).toEqual(all.map((id) => [id, all]));
    expect(seen).toEqual([[], [], []]);
  });

  it('commits what comes while it is committing afterwards', async () => {
    const { write, durable } = await openGroup();
    let later: Promise<unknown> | undefined;
    await write(async (transaction) => {
      later = write(insert('later'));
      await insert('first')(transaction);
    });
    expect(durable()).toEqual(['first']);
    await later;
    expect(durable()).toEqual(['first', 'later']);
  });

  it('leaves nothing of what failed half-way, and all the rest', async () => {
    const { write, durable } = await openGroup();
    const outcomes = await Promise.allSettled([
      write(insert('a')),
      write(async (transaction) => {
        await insert('half')(transaction);
        throw new Error('half-way');
      }),
      write(insert('a')),
      write(insert('b')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: { message: 'half-way' } });
    expect(durable()).toEqual(['a', 'b']);
  });

  it.each([
    [
      'the commit fails',
      async (transaction: Transaction<DatabaseSchema>) => {
        await sql`pragma defer_foreign_keys = on`.execute(transaction);
        await sql`insert into interview_dispute values ('none', 'q', 1, 'missed', '', ${now})`.execute(
          transaction,
        );
      },
      'FOREIGN KEY',
    ],
    [
      'the database gives up the transaction',
      async (transaction: Transaction<DatabaseSchema>) => {
        await sql`insert or rollback into conversation values ('before', '', '', '')`.execute(transaction);
      },
      'UNIQUE',
    ],
  ])('acknowledges nothing when %s, says why, and goes on', async (_, failing, reason) => {
    const { write, durable } = await openGroup();
    await write(insert('before'));
    const outcomes = await Promise.allSettled([write(insert('a')), write(failing), write(insert('b'))]);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: { message: expect.stringContaining(reason) },
      });
    }
    expect(durable()).toEqual(['before']);
    await write(insert('after'));
    expect(durable()).toEqual(['before', 'after']);
  });
});
