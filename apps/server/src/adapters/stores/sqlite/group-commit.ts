import { setImmediate as turnOfTheEventLoop } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import type { Database, DatabaseSchema } from './database-schema.ts';

type Work<Result> = (transaction: Transaction<DatabaseSchema>) => Promise<Result>;

/**
 * Runs the work, all or nothing, and resolves once what it wrote is durable. It takes effect in the order of the calls.
 * @throws what the work throws, which then leaves nothing behind and harms no other
 */
export type Write = <Result>(work: Work<Result>) => Promise<Result>;

interface Waiting {
  /** Returns what tells the caller how it went, for when the transaction is committed. */
  run(transaction: Transaction<DatabaseSchema>): Promise<() => void>;
  reject(error: unknown): void;
}

/**
 * Puts all that is to be written in one turn of the event loop into one transaction: everything else stands still
 * while a commit waits for the disk, so many conversations at once must not wait for it one by one.
 */
export function createGroupCommit(database: Database): Write {
  let waiting: Waiting[] = [];
  let committed = Promise.resolve();

  const commit = async () => {
    await turnOfTheEventLoop();
    const group = waiting;
    waiting = [];
    try {
      const settle = await database.transaction().execute(async (transaction) => {
        const outcomes: (() => void)[] = [];
        for (const { run } of group) outcomes.push(await run(transaction));
        return outcomes;
      });
      for (const tell of settle) tell();
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  };

  return <Result>(work: Work<Result>) => {
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    const run = async (transaction: Transaction<DatabaseSchema>) => {
      await sql`savepoint work`.execute(transaction);
      try {
        const result = await work(transaction);
        await sql`release work`.execute(transaction);
        return () => resolve(result);
      } catch (error) {
        await undo(transaction, error);
        return () => reject(error);
      }
    };
    if (waiting.push({ run, reject }) === 1) committed = committed.then(commit);
    return promise;
  };
}

/** @throws the error when the database gave up the whole transaction over it, as it does when the disk is full */
async function undo(transaction: Transaction<DatabaseSchema>, error: unknown): Promise<void> {
  try {
    await sql`rollback to work`.execute(transaction);
    await sql`release work`.execute(transaction);
  } catch {
    throw error;
  }
}
