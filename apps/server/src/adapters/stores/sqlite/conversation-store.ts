import { type Insertable, sql, type Transaction } from 'kysely';
import type { Message } from '../../../core/conversation/conversation.ts';
import type { ConversationStore } from '../../../core/conversation/conversation-store.ts';
import { AppError } from '../../../core/errors.ts';
import type { Database, DatabaseSchema } from './database-schema.ts';
import { createGroupCommit } from './group-commit.ts';
import { fromMessageRow, toMessageColumns } from './message-row.ts';

/** Keeps conversations in the database, which stays the caller's to close. */
export function createSqliteConversationStore(database: Database): ConversationStore {
  const write = createGroupCommit(database);

  return {
    async list() {
      const rows = await database
        .selectFrom('conversation')
        .select(['id', 'title', 'created_at as createdAt', 'updated_at as updatedAt'])
        .orderBy('updated_at', 'desc')
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ ...row }));
    },

    find: (id) =>
      // As good as a transaction, and less to say: whoever has the one connection of the database reads alone.
      database.connection().execute(async (connection) => {
        const conversation = await connection
          .selectFrom('conversation')
          .select(['id', 'title', 'created_at as createdAt', 'updated_at as updatedAt'])
          .where('id', '=', id)
          .executeTakeFirst();
        if (!conversation) return undefined;
        const rows = await connection
          .selectFrom('message')
          .selectAll()
          .where('conversation_id', '=', id)
          .orderBy('position')
          .execute();
        return { ...conversation, messages: rows.map(fromMessageRow) };
      }),

    create: ({ id, title, createdAt, updatedAt }, messages = []) =>
      write(async (transaction) => {
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('conversation')
          .values({ id, title, created_at: createdAt, updated_at: updatedAt })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .executeTakeFirstOrThrow();
        if (!numInsertedOrUpdatedRows) throw new AppError('conflict', 'This conversation exists already.');
        for (const message of messages) await insertMessage(transaction, id, message);
      }),

    rename: (id, title) =>
      write(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('conversation')
          .set({ title })
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        if (!numUpdatedRows) throw notFound();
      }),

    delete: (id) =>
      write(async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('conversation')
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        if (!numDeletedRows) throw notFound();
      }),

    putMessage: (conversationId, message, updatedAt) =>
      write(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('conversation')
          .set({ updated_at: updatedAt })
          .where('id', '=', conversationId)
          .executeTakeFirstOrThrow();
        if (!numUpdatedRows) throw notFound();
        const replaced = await transaction
          .updateTable('message')
          .set(toMessageColumns(message))
          .where('id', '=', message.id)
          .where('conversation_id', '=', conversationId)
          .executeTakeFirstOrThrow();
        if (!replaced.numUpdatedRows) await insertMessage(transaction, conversationId, message);
      }),

    truncateFrom: (conversationId, messageId) =>
      write(async (transaction) => {
        await transaction
          .deleteFrom('message')
          .where('conversation_id', '=', conversationId)
          .where('position', '>=', (expression) =>
            expression
              .selectFrom('message as first')
              .select('first.position')
              .where('first.id', '=', messageId)
              .where('first.conversation_id', '=', conversationId),
          )
          .execute();
      }),

    closeInterrupted: () =>
      write(async (transaction) => {
        await transaction
          .updateTable('message')
          .set({ status: 'interrupted' })
          .where('status', '=', 'streaming')
          .execute();
      }),
  };
}

/** Appends it. @throws AppError `conflict` when its id is taken. */
async function insertMessage(
  transaction: Transaction<DatabaseSchema>,
  conversationId: string,
  message: Message,
): Promise<void> {
  const columns: Omit<Insertable<DatabaseSchema['message']>, 'position'> = {
    id: message.id,
    conversation_id: conversationId,
    ...toMessageColumns(message),
  };
  const next = sql<number>`(select coalesce(max(position), 0) + 1 from message where conversation_id = ${conversationId})`;
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('message')
    .values({ ...columns, position: next })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  if (!numInsertedOrUpdatedRows) throw new AppError('conflict', 'A message with this id exists already.');
}

const notFound = (): AppError => new AppError('not-found', 'There is no such conversation.');
