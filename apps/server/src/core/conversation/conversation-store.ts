import type { Conversation, ConversationSummary, Message } from './conversation.ts';

/**
 * Keeps conversations. Every write is durable once its promise resolves, and all or nothing. What goes in and
 * what comes out are copies. Text is kept as well-formed Unicode: half a surrogate pair comes back as U+FFFD,
 * which keeps every offset.
 */
export interface ConversationStore {
  /** Newest first by `updatedAt`, then by `createdAt`, then by id. */
  list(): Promise<ConversationSummary[]>;
  /** Whole, its messages in the order in which they were first put. */
  find(id: string): Promise<Conversation | undefined>;
  /**
   * Starts a conversation, with its first messages when there are any.
   * @throws AppError `conflict` when its id or a message's id is taken.
   */
  create(conversation: ConversationSummary, messages?: readonly Message[]): Promise<void>;
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
