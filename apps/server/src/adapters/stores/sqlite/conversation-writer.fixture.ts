import { createSqliteConversationStore } from './conversation-store.ts';
import { openDatabase } from './open-database.ts';

/** Writes messages until it is killed, and prints each one's number once it is stored. */
const [path = ''] = process.argv.slice(2);
const store = createSqliteConversationStore(await openDatabase(path));
const now = new Date().toISOString();
await store.create({ id: 'a', title: 'a', createdAt: now, updatedAt: now });
for (let number = 0; ; number++) {
  await store.putMessage('a', { id: `${number}`, role: 'user', text: '字'.repeat(500), createdAt: now }, now);
  process.stdout.write(`${number}\n`);
}
