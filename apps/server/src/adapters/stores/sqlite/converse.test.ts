import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { describeConverse } from '../../../core/conversation/converse.contract.ts';
import { createSqliteConversationStore } from './conversation-store.ts';
import { openTestDatabase, temporaryFolder } from './test-database.ts';

describeConverse('the SQLite store', async () => createSqliteConversationStore(await openTestDatabase()));

it('finds the answer of a killed server as far as it was shown, and closes it as interrupted', {
  timeout: 30_000,
}, async () => {
  const path = join(temporaryFolder(), 'duida.sqlite');
  const server = spawn(process.execPath, [join(import.meta.dirname, 'endless-answer.fixture.ts'), path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let shown = '';
  for await (const line of createInterface({ input: server.stdout })) {
    shown += line;
    if (line.trim() === '50') server.kill('SIGKILL');
  }

  const store = createSqliteConversationStore(await openTestDatabase(path));
  const read = async () => (await store.find('c'))?.messages;
  expect(await read()).toMatchObject([{ text: '从一数起' }, { id: 'answer', status: 'streaming' }]);
  expect((await read())?.[1]?.text.startsWith(shown)).toBe(true);
  await store.closeInterrupted();
  expect(await read()).toMatchObject([{ id: 'question' }, { id: 'answer', status: 'interrupted' }]);
  expect((await read())?.[1]?.text.startsWith(shown)).toBe(true);
});
