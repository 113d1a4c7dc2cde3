import { beforeEach, describe, expect, it } from 'vitest';
import type { AssistantMessage, ConversationSummary, UserMessage } from './conversation.ts';
import type { ConversationStore } from './conversation-store.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 1, 8, minute)).toISOString();

const summary = (id: string, minute = 0): ConversationSummary => ({
  id,
  title: `about ${id}`,
  createdAt: at(minute),
  updatedAt: at(minute),
});

const asked = (id: string, text = `question ${id}`): UserMessage => ({
  id,
  role: 'user',
  text,
  createdAt: at(1),
});

const answered = (id: string, changes: Partial<AssistantMessage> = {}): AssistantMessage => ({
  id,
  role: 'assistant',
  text: '数据不平衡可以靠重采样缓解[1]。',
  citations: [],
  suggestions: [],
  status: 'complete',
  createdAt: at(2),
  ...changes,
});

/** What every ConversationStore does. `create` makes an empty one. */
export function describeConversationStore(
  name: string,
  create: () => Promise<ConversationStore> | ConversationStore,
): void {
  describe(`${name} as a ConversationStore`, () => {
    let store: ConversationStore;
    beforeEach(async () => {
      store = await create();
    });
    const messagesOf = async (id: string) => (await store.find(id))?.messages;
    const idsOf = async (id: string) => (await messagesOf(id))?.map((message) => message.id);

    it('is empty at first', async () => {
      expect(await store.list()).toEqual([]);
      expect(await store.find('a')).toBeUndefined();
    });

    it('finds what was created, with its first messages in order', async () => {
      await store.create(summary('a'), [asked('1'), answered('2')]);
      expect(await store.find('a')).toEqual({ ...summary('a'), messages: [asked('1'), answered('2')] });
    });

    it('lists summaries only, the last one written to first, ties by creation and then by id', async () => {
      await store.create(summary('old', 1));
      await store.create(summary('b', 3));
      await store.create(summary('a', 3));
      await store.create({ ...summary('later', 4), updatedAt: at(3) });
      expect((await store.list()).map(({ id }) => id)).toEqual(['later', 'a', 'b', 'old']);
      await store.putMessage('old', asked('1'), at(5));
      expect((await store.list()).map(({ id }) => id)).toEqual(['old', 'later', 'a', 'b']);
      expect((await store.list())[0]).toEqual({ ...summary('old', 1), updatedAt: at(5) });
    });

    it('refuses an id that is taken and leaves the first conversation alone', async () => {
      await store.create(summary('a'), [asked('1')]);
      await expect(store.create({ ...summary('a'), title: 'another' })).rejects.toMatchObject({
        code: 'conflict',
      });
      expect(await store.find('a')).toEqual({ ...summary('a'), messages: [asked('1')] });
    });

    it('creates nothing when one of the first messages has an id that is taken', async () => {
      await store.create(summary('a'), [asked('1')]);
      for (const messages of [
        [asked('2'), asked('1')],
        [asked('3'), asked('3')],
      ]) {
        await expect(store.create(summary('b'), messages)).rejects.toMatchObject({ code: 'conflict' });
      }
      expect(await store.find('b')).toBeUndefined();
      await store.putMessage('a', asked('2'), at(1));
      expect(await idsOf('a')).toEqual(['1', '2']);
    });

    it('renames, and touches neither order nor messages', async () => {
      await store.create(summary('a', 1), [asked('1')]);
      await store.create(summary('b', 2));
      await store.rename('a', '隐私与安全');
      expect((await store.list()).map(({ title }) => title)).toEqual(['about b', '隐私与安全']);
      expect(await idsOf('a')).toEqual(['1']);
    });

    it('deletes a conversation with its messages and no other', async () => {
      await store.create(summary('a'), [asked('1')]);
      await store.create(summary('b'), [asked('2')]);
      await store.delete('a');
      expect((await store.list()).map(({ id }) => id)).toEqual(['b']);
      expect(await idsOf('b')).toEqual(['2']);
      await store.create(summary('a'));
      expect(await messagesOf('a')).toEqual([]);
      await store.putMessage('b', asked('1'), at(1));
      expect(await idsOf('b')).toEqual(['2', '1']);
    });

    it('says not-found for what is not there', async () => {
      const missing = { code: 'not-found' };
      await expect(store.rename('a', 'x')).rejects.toMatchObject(missing);
      await expect(store.delete('a')).rejects.toMatchObject(missing);
      await expect(store.putMessage('a', asked('1'), at(1))).rejects.toMatchObject(missing);
    });

    it('appends new messages and replaces known ones in place', async () => {
      await store.create(summary('a'));
      await store.putMessage('a', asked('1'), at(1));
      await store.putMessage('a', answered('2', { text: '数', status: 'streaming' }), at(2));
      await store.putMessage('a', asked('3'), at(3));
      await store.putMessage('a', answered('2'), at(4));
      expect(await store.find('a')).toEqual({
        ...summary('a'),
        updatedAt: at(4),
        messages: [asked('1'), answered('2'), asked('3')],
      });
    });

    it("refuses a message's id that belongs to another conversation, and changes neither", async () => {
      await store.create(summary('a'), [asked('1')]);
      await store.create(summary('b'));
      await expect(store.putMessage('b', asked('1', 'stolen'), at(9))).rejects.toMatchObject({
        code: 'conflict',
      });
      expect(await store.find('a')).toEqual({ ...summary('a'), messages: [asked('1')] });
      expect(await store.find('b')).toEqual({ ...summary('b'), messages: [] });
    });

    it('truncates from a message to the end, and appends after what is left', async () => {
      await store.create(summary('a'), [asked('1'), answered('2'), asked('3'), answered('4')]);
      const others = ['5', '6', '7', '8'];
      await store.create(
        summary('b'),
        others.map((id) => asked(id)),
      );
      await store.truncateFrom('a', '3');
      await store.putMessage('a', asked('9'), at(2));
      expect(await idsOf('a')).toEqual(['1', '2', '9']);
      expect(await idsOf('b')).toEqual(others);
    });

    it('truncates nothing for a message that is elsewhere or nowhere', async () => {
      await store.create(summary('a'), [asked('1')]);
      await store.create(summary('b'), [asked('2')]);
      await store.truncateFrom('a', '2');
      await store.truncateFrom('a', 'none');
      await store.truncateFrom('none', '1');
      expect(await idsOf('a')).toEqual(['1']);
      expect(await idsOf('b')).toEqual(['2']);
    });

    it('keeps every part of an answer exactly', async () => {
      const whole = answered('2', {
        citations: [
          {
            n: 1,
            documentId: 'startup',
            questionId: 'startup-12',
            question: '如何处理“数据不平衡”问题？',
            point: 3,
            span: { documentId: 'startup', start: 1024, end: 1061 },
            text: '答案：\u0000 \ud83d 过采样 \\n "引号" \t 👩‍👩‍👧',
          },
          {
            n: 2,
            documentId: 'notes',
            question: '## 总结',
            span: { documentId: 'notes', start: 0, end: 2 },
            text: '总结',
          },
        ],
        suggestions: [{ questionId: 'startup-17', title: '数据不平衡' }],
        outcome: { engine: 'llm', model: 'qwen3', abstained: false },
        status: 'failed',
        error: { code: 'model-timeout', message: 'The model took too long.' },
      });
      await store.create(summary('a'), [asked('1'), whole]);
      expect((await messagesOf('a'))?.[1]).toStrictEqual(whole);
      const bare = answered('2');
      await store.putMessage('a', bare, at(3));
      expect((await messagesOf('a'))?.[1]).toStrictEqual(bare);
    });

    it('keeps any well-formed text to the letter, and NUL, and mends broken surrogates', async () => {
      const texts = [
        '对答 👩🏽‍🚀 e\u0301 \u202e',
        'a\u0000b',
        "'; drop table message; --",
        '',
        '{"json": true}',
      ];
      await store.create({ ...summary('a'), title: 'x\ud800y\u0000z' });
      for (const [index, text] of [...texts, 'half \ud83d'].entries()) {
        await store.putMessage('a', asked(`m${index}`, text), at(1));
      }
      expect((await messagesOf('a'))?.map(({ text }) => text)).toEqual([...texts, 'half \ufffd']);
      expect((await store.list())[0]?.title).toBe('x\ufffdy\u0000z');
    });

    it('keeps a text of two million characters', async () => {
      const text = '题解🙂'.repeat(500_000);
      await store.create(summary('a'), [answered('1', { text })]);
      expect((await messagesOf('a'))?.[0]?.text === text).toBe(true);
    });

    it('hands out copies and keeps copies', async () => {
      const suggestion = { questionId: 'q', title: 'kept' };
      const message = answered('1', { suggestions: [suggestion] });
      await store.create(summary('a'), [message]);
      suggestion.title = 'changed by the writer';
      const found = await store.find('a');
      found?.messages.pop();
      for (const listed of await store.list()) listed.title = 'changed by the reader';
      expect((await store.find('a'))?.title).toBe('about a');
      expect(await messagesOf('a')).toEqual([
        answered('1', { suggestions: [{ questionId: 'q', title: 'kept' }] }),
      ]);
    });

    it('loses nothing of what is written at the same time, and keeps the order of the calls', async () => {
      const names = ['a', 'b', 'c'];
      await Promise.all(names.map((id) => store.create(summary(id))));
      const numbers = Array.from({ length: 40 }, (_, index) => index);
      await Promise.all(
        numbers.flatMap((number) =>
          names.map((id) => store.putMessage(id, asked(`${id}${number}`), at(number))),
        ),
      );
      for (const id of names) expect(await idsOf(id)).toEqual(numbers.map((number) => `${id}${number}`));
    });

    it('survives refused writes among good ones', async () => {
      await store.create(summary('a'));
      const writes = await Promise.allSettled([
        store.putMessage('a', asked('1'), at(1)),
        store.putMessage('none', asked('2'), at(1)),
        store.create(summary('a')),
        store.putMessage('a', asked('3'), at(1)),
      ]);
      expect(writes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
      expect(await idsOf('a')).toEqual(['1', '3']);
    });

    it('turns what was streaming into interrupted, once and only that', async () => {
      const others = (['complete', 'stopped', 'failed'] as const).map((status) =>
        answered(status, { status }),
      );
      await store.create(summary('a'), [asked('1'), answered('2', { status: 'streaming' }), ...others]);
      await store.create(summary('b'), [answered('3', { status: 'streaming' })]);
      await store.closeInterrupted();
      await store.closeInterrupted();
      expect(await store.find('a')).toEqual({
        ...summary('a'),
        messages: [asked('1'), answered('2', { status: 'interrupted' }), ...others],
      });
      expect(await messagesOf('b')).toEqual([answered('3', { status: 'interrupted' })]);
    });
  });
}
