import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import {
  type DatabaseConnection,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely';

/** Kysely's SQLite dialect over Node's own SQLite. Keeps what it prepared: a program says the same few things. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #connection: DatabaseSync;
  readonly #config: SqliteDialectConfig;

  constructor(connection: DatabaseSync) {
    const statements = new Map<string, SqliteStatement>();
    const config: SqliteDialectConfig = {
      database: {
        close: () => connection.close(),
        prepare: (sql) => {
          const prepared = statements.get(sql) ?? prepare(connection, sql);
          statements.set(sql, prepared);
          return prepared;
        },
      },
    };
    super(config);
    this.#connection = connection;
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new NodeSqliteDriver(this.#connection, this.#config);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalDdlAdapter();
  }
}

function prepare(connection: DatabaseSync, sql: string): SqliteStatement {
  const statement = connection.prepare(sql);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  };
}

/** SQLite rolls back by itself where the disk is full: a second time would fail and hide the reason. */
class NodeSqliteDriver extends SqliteDriver {
  readonly #connection: DatabaseSync;

  constructor(connection: DatabaseSync, config: SqliteDialectConfig) {
    super(config);
    this.#connection = connection;
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#connection.isTransaction) await super.rollbackTransaction(connection);
  }
}

/** SQLite can roll back DDL, so that migrations may run in one transaction: all of them or none. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
