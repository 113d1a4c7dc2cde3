import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Database } from './database-schema.ts';
import { openDatabase } from './open-database.ts';

/** An empty folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duida-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real database file, closed when the test is over. */
export async function openTestDatabase(path = join(temporaryFolder(), 'duida.sqlite')): Promise<Database> {
  const database = await openDatabase(path);
  onTestFinished(() => database.destroy());
  return database;
}
