import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const conversations: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('conversation')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .modifyEnd(sql`strict`)
      .execute();

    await database.schema
      .createTable('message')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('conversation_id', 'text', (column) =>
        column.notNull().references('conversation.id').onDelete('cascade'),
      )
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull().check(sql`role in ('user', 'assistant')`))
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('citations', 'text', (column) => column.notNull())
      .addColumn('suggestions', 'text', (column) => column.notNull())
      .addColumn('outcome', 'text')
      .addColumn('error', 'text')
      .addUniqueConstraint('message_place', ['conversation_id', 'position'])
      .modifyEnd(sql`strict`)
      .execute();

    await database.schema
      .createIndex('message_streaming')
      .on('message')
      .column('status')
      .where(sql.ref('status'), '=', sql.lit('streaming'))
      .execute();
  },
};
