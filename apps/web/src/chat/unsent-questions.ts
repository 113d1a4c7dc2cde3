import { readStored, writeStored } from '../ui/stored-value.ts';

const keyOf = (conversationId: string): string => `duida.unsent.${conversationId}`;

/** What was asked in a conversation and, as far as this browser knows, never reached the server. */
export const readUnsent = (conversationId: string): string => readStored(keyOf(conversationId)) ?? '';

/** Keeps the words of questions on their way, so that a reload can bring them back. */
export const keepUnsent = (conversationId: string, texts: Iterable<string>): void =>
  writeStored(keyOf(conversationId), [...texts].join('\n\n'));
