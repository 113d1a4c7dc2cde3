import { createConverse } from '../../../core/conversation/converse.ts';
import { createSqliteConversationStore } from './conversation-store.ts';
import { openDatabase } from './open-database.ts';

/** Answers one question without end, and prints each piece of text once it was passed on. */
const [path = ''] = process.argv.slice(2);
const converse = createConverse({
  store: createSqliteConversationStore(await openDatabase(path)),
  answerQuestion: async function* () {
    for (let word = 1; ; word++) yield { type: 'text-delta', text: `${word} ` };
  },
  clock: () => new Date(),
  newId: () => 'answer',
  flushEvery: 0,
});
const message = { id: 'question', text: '从一数起' };
for await (const event of converse({ conversationId: 'c', message, trigger: 'submit-message' })) {
  if (event.type === 'text-delta') process.stdout.write(`${event.text}\n`);
}
