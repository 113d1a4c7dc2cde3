import type { Conversation, ConversationSummary, Message } from './conversation.ts';

/** Keeps conversations. Every write is durable once its promise resolves. */
export interface ConversationStore {
  /** Newest first by `updatedAt`. */
  list(): Promise<ConversationSummary[]>;
  find(id: string): Promise<Conversation | undefined>;
  /** @throws AppError `conflict` when the id is taken. */
  create(conversation: ConversationSummary): Promise<void>;
  /** @throws AppError `not-found`. */
  rename(id: string, title: string): Promise<void>;
  /** Deletes it with its messages. @throws AppError `not-found`. */
  delete(id: string): Promise<void>;
  /**
   * Appends the message, or replaces the one with its id in place, and sets `updatedAt`.
   * @throws AppError `not-found` when there is no such conversation; `conflict` when the message's id
   * belongs to another conversation.
   */
  putMessage(conversationId: string, message: Message, updatedAt: string): Promise<void>;
  /** Removes the message and all after it; nothing when it is not there. */
  truncateFrom(conversationId: string, messageId: string): Promise<void>;
  /** Marks what was `streaming` as `interrupted`: called once at start, when nothing can be. */
  closeInterrupted(): Promise<void>;
}
