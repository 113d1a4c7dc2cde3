import { readRows } from './read-rows.ts';
import { type DialogueRow, dialogueRow, outOfScopeRow, type QueryRow, queryRow } from './rows.ts';

/** Messages of one person, each to be answered with all before it as history. */
export interface Conversation {
  id: string;
  kind: string;
  /** Whether the material answers it. */
  isInScope: boolean;
  messages: string[];
  /** What was said before the first of the messages. */
  history: string[];
}

/** Reads one message a row, which the material does not answer. */
export async function readOutOfScope(file: string): Promise<Conversation[]> {
  const rows = await readRows(file, outOfScopeRow);
  return rows.map(({ id, kind, query }) => ({ id, kind, isInScope: false, messages: [query], history: [] }));
}

/** Reads queries or dialogues, which the material answers. */
export async function readInScope(file: string): Promise<Conversation[]> {
  const rows = await readRows<QueryRow | DialogueRow>(file, (content) =>
    typeof content === 'object' && content !== null && 'turns' in content ? dialogueRow : queryRow,
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    isInScope: true,
    messages: 'turns' in row ? row.turns.map(({ user }) => user) : [row.query],
    history: 'turns' in row ? [] : (row.history ?? []),
  }));
}
