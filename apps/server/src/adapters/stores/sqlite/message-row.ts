import type { Message } from '../../../core/conversation/conversation.ts';
import type { MessageTable } from './database-schema.ts';

type MessageColumns = Omit<MessageTable, 'id' | 'conversation_id' | 'position'>;

/** What a message says, as columns; its place and its conversation are the store's to add. */
export function toMessageColumns(message: Message): MessageColumns {
  const { role, text, createdAt } = message;
  const shared = { role, text, created_at: createdAt };
  if (message.role === 'user') {
    return { ...shared, status: 'complete', citations: '[]', suggestions: '[]', outcome: null, error: null };
  }
  return {
    ...shared,
    status: message.status,
    citations: JSON.stringify(message.citations),
    suggestions: JSON.stringify(message.suggestions),
    outcome: message.outcome ? JSON.stringify(message.outcome) : null,
    error: message.error ? JSON.stringify(message.error) : null,
  };
}

export function fromMessageRow(row: MessageTable): Message {
  const shared = { id: row.id, text: row.text, createdAt: row.created_at };
  if (row.role === 'user') return { ...shared, role: 'user' };
  return {
    ...shared,
    role: 'assistant',
    citations: JSON.parse(row.citations),
    suggestions: JSON.parse(row.suggestions),
    status: row.status,
    ...(row.outcome ? { outcome: JSON.parse(row.outcome) } : {}),
    ...(row.error ? { error: JSON.parse(row.error) } : {}),
  };
}
