import { DatabaseSync } from 'node:sqlite';
import { AppError } from '../../../core/errors.ts';
import { migrations } from './migrations/migrations.ts';

/**
 * Looks at a database without changing it: a read-only connection does not even merge its log into the file.
 * @throws AppError `not-ready` when it is damaged; `conflict` when a newer version of the program wrote it.
 */
export function checkDatabase(path: string): void {
  const connection = new DatabaseSync(path, { readOnly: true });
  try {
    const damage = connection.prepare('pragma quick_check(1)').get()?.quick_check;
    if (damage !== 'ok') throw damaged(path, damage);
    const unknown = appliedMigrations(connection).find((name) => !(name in migrations));
    if (unknown) {
      throw new AppError(
        'conflict',
        `${path} was written by a newer version of Duida (it has “${unknown}”). Nothing was changed: ` +
          'update Duida, or set DATA_DIR to another folder.',
      );
    }
  } catch (error) {
    if (isDamage(error)) throw damaged(path, error);
    throw error;
  } finally {
    connection.close();
  }
}

function appliedMigrations(connection: DatabaseSync): string[] {
  const table = connection.prepare("select 1 from sqlite_schema where name = 'kysely_migration'").get();
  if (!table) return [];
  return connection
    .prepare('select name from kysely_migration')
    .all()
    .map(({ name }) => String(name));
}

const damaged = (path: string, cause: unknown): AppError =>
  new AppError(
    'not-ready',
    `${path} is damaged or is no Duida database. Nothing was changed: put a copy from a backup in its place, ` +
      'or move it away, with the files beside it that begin with its name, to start with an empty one.',
    { cause },
  );

const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

/** The low byte of SQLite's extended codes is the kind of the error. */
const isDamage = (error: unknown): boolean =>
  error instanceof Error &&
  'errcode' in error &&
  typeof error.errcode === 'number' &&
  [SQLITE_CORRUPT, SQLITE_NOTADB].includes(error.errcode & 0xff);
