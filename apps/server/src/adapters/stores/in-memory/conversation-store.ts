import type { Conversation, ConversationSummary, Message } from '../../../core/conversation/conversation.ts';
import type { ConversationStore } from '../../../core/conversation/conversation-store.ts';
import { AppError } from '../../../core/errors.ts';

/** Keeps conversations as long as the process lives. */
export function createInMemoryConversationStore(): ConversationStore {
  const conversations = new Map<string, Conversation>();

  const get = (id: string): Conversation => {
    const conversation = conversations.get(id);
    if (!conversation) throw new AppError('not-found', 'There is no such conversation.');
    return conversation;
  };
  const isTaken = (messageId: string): boolean =>
    conversations.values().some(({ messages }) => messages.some(({ id }) => id === messageId));

  return {
    async list() {
      return [...conversations.values()]
        .map(({ messages: _, ...summary }) => summary)
        .sort(
          (a, b) =>
            compare(b.updatedAt, a.updatedAt) || compare(b.createdAt, a.createdAt) || compare(a.id, b.id),
        );
    },
    async find(id) {
      return structuredClone(conversations.get(id));
    },
    async create({ id, title, createdAt, updatedAt }, messages = []) {
      const ids = new Set(messages.map((message) => message.id));
      if (conversations.has(id) || ids.size < messages.length || [...ids].some(isTaken)) {
        throw new AppError('conflict', 'A conversation or a message with this id exists already.');
      }
      const summary: ConversationSummary = { id, title: title.toWellFormed(), createdAt, updatedAt };
      conversations.set(id, { ...summary, messages: messages.map(copyIn) });
    },
    async rename(id, title) {
      get(id).title = title.toWellFormed();
    },
    async delete(id) {
      get(id);
      conversations.delete(id);
    },
    async putMessage(conversationId, message, updatedAt) {
      const conversation = get(conversationId);
      const place = conversation.messages.findIndex(({ id }) => id === message.id);
      if (place === -1 && isTaken(message.id)) {
        throw new AppError('conflict', 'Another conversation has a message with this id.');
      }
      if (place === -1) conversation.messages.push(copyIn(message));
      else conversation.messages[place] = copyIn(message);
      conversation.updatedAt = updatedAt;
    },
    async truncateFrom(conversationId, messageId) {
      const messages = conversations.get(conversationId)?.messages ?? [];
      const place = messages.findIndex(({ id }) => id === messageId);
      if (place !== -1) messages.splice(place);
    },
    async closeInterrupted() {
      for (const { messages } of conversations.values()) {
        for (const message of messages) {
          if (message.role === 'assistant' && message.status === 'streaming') message.status = 'interrupted';
        }
      }
    },
  };
}

const copyIn = (message: Message): Message => ({
  ...structuredClone(message),
  text: message.text.toWellFormed(),
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
