import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { AppError } from '../../../core/errors.ts';
import { checkDatabase } from './check-database.ts';
import type { Database, DatabaseSchema } from './database-schema.ts';
import { migrations } from './migrations/migrations.ts';
import { NodeSqliteDialect } from './node-sqlite-dialect.ts';

/** Milliseconds to wait for another program, such as a database browser, to let go of the file. */
const BUSY_TIMEOUT = 5000;

/**
 * Opens the database, makes it where there is none, and brings its tables up to date. `destroy()` closes it.
 * @throws AppError, and leaves the file as it is: `not-ready` when it is damaged or cannot be opened,
 * `conflict` when a newer version of the program wrote it.
 */
export async function openDatabase(path: string): Promise<Database> {
  const database = new Kysely<DatabaseSchema>({ dialect: new NodeSqliteDialect(connect(path)) });
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) {
    await database.destroy();
    throw new AppError('not-ready', `${path} could not be brought up to date: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
  return database;
}

function connect(path: string): DatabaseSync {
  try {
    if (existsSync(path)) checkDatabase(path);
    const connection = new DatabaseSync(path, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true });
    connection.exec('pragma journal_mode = wal; pragma synchronous = full');
    return connection;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('not-ready', `${path} cannot be opened: ${reasonOf(error)}.`, { cause: error });
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
