import { sql, type Transaction } from 'kysely';
import { AppError } from '../../../core/errors.ts';
import type { Turn } from '../../../core/interview/interview.ts';
import type { InterviewStore } from '../../../core/interview/interview-store.ts';
import type { Database, DatabaseSchema } from './database-schema.ts';
import { fromInterviewRow, fromTurnRow, toInterviewRow, toTurnColumns } from './interview-row.ts';

/** Keeps interviews in the database, which stays the caller's to close. */
export function createSqliteInterviewStore(database: Database): InterviewStore {
  return {
    async list() {
      const rows = await database
        .selectFrom('interview')
        .select(['id', 'created_at', 'updated_at', 'options', 'questions', 'state'])
        .orderBy('updated_at', 'desc')
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(fromInterviewRow);
    },

    find: (id) =>
      database.transaction().execute(async (transaction) => {
        const row = await transaction
          .selectFrom('interview')
          .selectAll()
          .where('id', '=', id)
          .executeTakeFirst();
        if (!row) return undefined;
        const turns = await transaction
          .selectFrom('interview_turn')
          .selectAll()
          .where('interview_id', '=', id)
          .orderBy('position')
          .execute();
        const disputes = await transaction
          .selectFrom('interview_dispute')
          .select(['question_id as questionId', 'point', 'verdict', 'note', 'created_at as createdAt'])
          .where('interview_id', '=', id)
          .orderBy('question_id')
          .orderBy('point')
          .execute();
        return {
          ...fromInterviewRow(row),
          revision: row.revision,
          opening: JSON.parse(row.opening),
          ...(row.closing !== null && { closing: JSON.parse(row.closing) }),
          turns: turns.map(fromTurnRow),
          disputes: disputes.map((dispute) => ({ ...dispute })),
        };
      }),

    create: (interview) =>
      database.transaction().execute(async (transaction) => {
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('interview')
          .values(toInterviewRow(interview))
          .onConflict((conflict) => conflict.column('id').doNothing())
          .executeTakeFirstOrThrow();
        if (!numInsertedOrUpdatedRows) throw new AppError('conflict', 'This interview exists already.');
        for (const turn of interview.turns) await putTurn(transaction, interview.id, turn);
        for (const dispute of interview.disputes) {
          await transaction
            .insertInto('interview_dispute')
            .values({
              interview_id: interview.id,
              question_id: dispute.questionId,
              point: dispute.point,
              verdict: dispute.verdict,
              note: dispute.note,
              created_at: dispute.createdAt,
            })
            .execute();
        }
      }),

    update: (id, { revision, state, updatedAt, turn, closing }) =>
      database.transaction().execute(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('interview')
          .set({
            revision: revision + 1,
            state: JSON.stringify(state),
            updated_at: updatedAt,
            ...(closing && { closing: JSON.stringify(closing) }),
          })
          .where('id', '=', id)
          .where('revision', '=', revision)
          .executeTakeFirstOrThrow();
        if (!numUpdatedRows) throw (await exists(transaction, id)) ? goneOn() : notFound();
        if (turn) await putTurn(transaction, id, turn);
      }),

    async delete(id) {
      const { numDeletedRows } = await database
        .deleteFrom('interview')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      if (!numDeletedRows) throw notFound();
    },

    putDispute: (id, { questionId, point, verdict, note, createdAt }) =>
      database.transaction().execute(async (transaction) => {
        if (!(await exists(transaction, id))) throw notFound();
        const content = { verdict, note, created_at: createdAt };
        await transaction
          .insertInto('interview_dispute')
          .values({ interview_id: id, question_id: questionId, point, ...content })
          .onConflict((conflict) =>
            conflict.columns(['interview_id', 'question_id', 'point']).doUpdateSet(content),
          )
          .execute();
      }),

    async deleteDispute(id, questionId, point) {
      const { numDeletedRows } = await database
        .deleteFrom('interview_dispute')
        .where('interview_id', '=', id)
        .where('question_id', '=', questionId)
        .where('point', '=', point)
        .executeTakeFirstOrThrow();
      if (!numDeletedRows) throw new AppError('not-found', 'There is no such dispute.');
    },
  };
}

async function exists(transaction: Transaction<DatabaseSchema>, id: string): Promise<boolean> {
  const row = await transaction.selectFrom('interview').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** Appends it, or puts it in the place of the one with its id. */
async function putTurn(
  transaction: Transaction<DatabaseSchema>,
  interviewId: string,
  turn: Turn,
): Promise<void> {
  const columns = toTurnColumns(turn);
  const next = sql<number>`(select coalesce(max(position), 0) + 1 from interview_turn where interview_id = ${interviewId})`;
  await transaction
    .insertInto('interview_turn')
    .values({ ...columns, interview_id: interviewId, position: next })
    .onConflict((conflict) => conflict.columns(['interview_id', 'id']).doUpdateSet(columns))
    .execute();
}

const notFound = (): AppError => new AppError('not-found', 'There is no such interview.');
const goneOn = (): AppError =>
  new AppError('conflict', 'This interview has gone on elsewhere: load it again.');
