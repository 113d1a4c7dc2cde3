import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const interviews: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('interview')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('options', 'text', (column) => column.notNull())
      .addColumn('questions', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('opening', 'text', (column) => column.notNull())
      .addColumn('closing', 'text')
      .modifyEnd(sql`strict`)
      .execute();

    await database.schema
      .createTable('interview_turn')
      .addColumn('interview_id', 'text', (column) =>
        column.notNull().references('interview.id').onDelete('cascade'),
      )
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('question_id', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('message_class', 'text', (column) => column.notNull())
      .addColumn('timed_out', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('reply_id', 'text', (column) => column.notNull())
      .addColumn('result', 'text')
      .addUniqueConstraint('interview_turn_place', ['interview_id', 'position'])
      .addPrimaryKeyConstraint('interview_turn_key', ['interview_id', 'id'])
      .modifyEnd(sql`strict`)
      .execute();

    await database.schema
      .createTable('interview_dispute')
      .addColumn('interview_id', 'text', (column) =>
        column.notNull().references('interview.id').onDelete('cascade'),
      )
      .addColumn('question_id', 'text', (column) => column.notNull())
      .addColumn('point', 'integer', (column) => column.notNull())
      .addColumn('verdict', 'text', (column) => column.notNull())
      .addColumn('note', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('interview_dispute_key', ['interview_id', 'question_id', 'point'])
      .modifyEnd(sql`strict`)
      .execute();
  },
};
