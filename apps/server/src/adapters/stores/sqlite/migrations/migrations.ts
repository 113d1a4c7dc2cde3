import type { Migration } from 'kysely/migration';
import { conversations } from './0001-conversations.ts';
import { interviews } from './0002-interviews.ts';

/** Every step from an empty database to DatabaseSchema. Released steps stay as they are: add, never edit. */
export const migrations: Record<string, Migration> = {
  '0001-conversations': conversations,
  '0002-interviews': interviews,
};
