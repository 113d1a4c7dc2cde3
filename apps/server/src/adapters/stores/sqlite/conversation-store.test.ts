import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { describeConversationStore } from '../../../core/conversation/conversation-store.contract.ts';
import { createSqliteConversationStore } from './conversation-store.ts';
import { openTestDatabase, temporaryFolder } from './test-database.ts';

describeConversationStore('SQLite', async () => createSqliteConversationStore(await openTestDatabase()));

describe('the SQLite conversation store', () => {
  it('has everything again when the database is opened again', async () => {
    const path = join(temporaryFolder(), 'duida.sqlite');
    const now = '2026-01-01T08:00:00.000Z';
    const message = { id: '1', role: 'user' as const, text: '什么是思维链？', createdAt: now };
    const first = await openTestDatabase(path);
    await createSqliteConversationStore(first).create(
      { id: 'a', title: '思维链', createdAt: now, updatedAt: now },
      [message],
    );
    await first.destroy();
    const again = createSqliteConversationStore(await openTestDatabase(path));
    expect(await again.find('a')).toEqual({
      id: 'a',
      title: '思维链',
      createdAt: now,
      updatedAt: now,
      messages: [message],
    });
  });

  it('has every acknowledged write after SIGKILL in the middle of writing', { timeout: 30_000 }, async () => {
    for (const killAfter of [1, 80]) {
      const path = join(temporaryFolder(), 'duida.sqlite');
      const writer = spawn(
        process.execPath,
        [join(import.meta.dirname, 'conversation-writer.fixture.ts'), path],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      let acknowledged = 0;
      for await (const line of createInterface({ input: writer.stdout })) {
        acknowledged = Number(line) + 1;
        if (acknowledged === killAfter) writer.kill('SIGKILL');
      }
      if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'exit');
      expect(writer.signalCode).toBe('SIGKILL');

      const store = createSqliteConversationStore(await openTestDatabase(path));
      const ids = (await store.find('a'))?.messages.map(({ id }) => id) ?? [];
      expect(ids.length).toBeGreaterThanOrEqual(acknowledged);
      expect(ids).toEqual(ids.map((_, index) => `${index}`));
    }
  });
});
