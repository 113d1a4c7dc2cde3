import { beforeEach, describe, expect, it } from 'vitest';
import type { AnswerEvent } from '../answer/answer-event.ts';
import type { AnswerQuestion, AnswerRequest } from '../answer/answer-question.ts';
import { AppError } from '../errors.ts';
import type { Message } from './conversation.ts';
import type { ConversationStore } from './conversation-store.ts';
import { type ConverseEvent, type ConverseRequest, createConverse } from './converse.ts';

const text = (words: string): AnswerEvent => ({ type: 'text-delta', text: words });
const outcome: AnswerEvent = { type: 'outcome', outcome: { engine: 'built-in', abstained: false } };
const citation = {
  n: 1,
  documentId: 'startup',
  questionId: 'startup-12',
  question: '如何处理数据不平衡问题？',
  point: 1,
  span: { documentId: 'startup', start: 10, end: 14 },
  text: '数据增强',
};
const suggestions = [{ questionId: 'startup-5', title: '隐私与安全' }];
const wholeAnswer: AnswerEvent[] = [
  { type: 'stage', stage: 'retrieving' },
  { type: 'source', citation },
  text('数据增强'),
  text('[1]。'),
  { type: 'suggestions', suggestions },
  outcome,
];

async function* eventsOf(...events: AnswerEvent[]) {
  yield* events;
}

async function collect(events: AsyncIterable<ConverseEvent>): Promise<ConverseEvent[]> {
  const collected: ConverseEvent[] = [];
  for await (const event of events) collected.push(event);
  return collected;
}

/** An answer that says its text and then goes on until it is aborted, as a model call does. */
async function* endless(words: string, signal: AbortSignal | undefined) {
  yield text(words);
  yield { type: 'stage', stage: 'composing' } as const;
  await new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
}

/** What a conversation keeps of its turns, whatever keeps it. `create` makes an empty store. */
export function describeConverse(
  name: string,
  create: () => Promise<ConversationStore> | ConversationStore,
): void {
  describe(`converse with ${name}`, () => {
    let store: ConversationStore;
    let time: number;
    let requests: AnswerRequest[];
    let answer: AnswerQuestion;
    let ids: number;

    beforeEach(async () => {
      store = await create();
      time = Date.UTC(2026, 0, 1, 8);
      requests = [];
      ids = 0;
      answer = () => eventsOf(...wholeAnswer);
    });

    const conversing = (over: ConversationStore = store) =>
      createConverse({
        store: over,
        answerQuestion: (request) => {
          requests.push(request);
          return answer(request);
        },
        clock: () => new Date(time),
        newId: () => `answer-${++ids}`,
        flushEvery: 200,
      });
    const ask = (id: string, words: string, changes: Partial<ConverseRequest> = {}): ConverseRequest => ({
      conversationId: 'c',
      message: { id, text: words },
      trigger: 'submit-message',
      ...changes,
    });
    const messages = async (id = 'c'): Promise<Message[]> => (await store.find(id))?.messages ?? [];
    const gist = async (id = 'c') =>
      (await messages(id)).map(({ id, text }) => `${id}: ${text.replace('数据增强[1]。', 'whole')}`);
    const lastAnswer = async () => (await messages()).findLast(({ role }) => role === 'assistant');

    it('names the conversation after its first message and stores that before it answers', async () => {
      const seen: unknown[] = [];
      answer = async function* () {
        seen.push(await store.find('c'));
        yield* wholeAnswer;
      };
      await collect(conversing()(ask('q1', '数据 不平衡怎么办？')));
      const now = '2026-01-01T08:00:00.000Z';
      expect(seen).toEqual([
        {
          id: 'c',
          title: '数据 不平衡怎么办？',
          createdAt: now,
          updatedAt: now,
          messages: [{ id: 'q1', role: 'user', text: '数据 不平衡怎么办？', createdAt: now }],
        },
      ]);
    });

    it('tells the id of the answer, passes its events on, and keeps all of it', async () => {
      const events = await collect(conversing()(ask('q1', '数据不平衡怎么办？')));
      const createdAt = '2026-01-01T08:00:00.000Z';
      expect(events).toEqual([{ type: 'message', id: 'answer-1', createdAt }, ...wholeAnswer]);
      expect(await lastAnswer()).toEqual({
        id: 'answer-1',
        role: 'assistant',
        text: '数据增强[1]。',
        citations: [citation],
        suggestions,
        status: 'complete',
        outcome: { engine: 'built-in', abstained: false },
        createdAt,
      });
    });

    it('hands the turns before, the engine asked for and a signal to the answer', async () => {
      const converse = conversing();
      await collect(converse(ask('q1', 'first')));
      await collect(converse(ask('q2', '第三点展开讲讲', { engine: 'built-in' })));
      const signal = expect.any(AbortSignal);
      expect(requests).toStrictEqual([
        { question: 'first', history: [], signal },
        {
          question: '第三点展开讲讲',
          history: [{ question: 'first', answer: '数据增强[1]。' }],
          engine: 'built-in',
          signal,
        },
      ]);
      expect(await gist()).toEqual(['q1: first', 'answer-1: whole', 'q2: 第三点展开讲讲', 'answer-2: whole']);
      expect((await store.find('c'))?.title).toBe('first');
    });

    it('puts an edited message in the place of the old one and of all that followed', async () => {
      const converse = conversing();
      for (const id of ['q1', 'q2', 'q3']) await collect(converse(ask(id, id)));
      await collect(converse(ask('q2', 'edited')));
      expect(await gist()).toEqual(['q1: q1', 'answer-1: whole', 'q2: edited', 'answer-4: whole']);
      expect(requests.at(-1)).toMatchObject({
        question: 'edited',
        history: [{ question: 'q1', answer: '数据增强[1]。' }],
      });
    });

    it('answers a message again without storing it again', async () => {
      const converse = conversing();
      for (const id of ['q1', 'q2', 'q3']) await collect(converse(ask(id, id)));
      const again = { trigger: 'regenerate-message', replaces: 'answer-2' } as const;
      await collect(converse(ask('q2', 'q2', again)));
      expect(await gist()).toEqual(['q1: q1', 'answer-1: whole', 'q2: q2', 'answer-4: whole']);
      expect(requests.at(-1)).toMatchObject({ question: 'q2', history: [{ question: 'q1' }] });
    });

    it('answers again what was never answered, and what was never stored', async () => {
      const again = { trigger: 'regenerate-message' } as const;
      const now = new Date(time).toISOString();
      await store.create({ id: 'c', title: 'c', createdAt: now, updatedAt: now }, [
        { id: 'q1', role: 'user', text: 'q1', createdAt: now },
      ]);
      const converse = conversing();
      await collect(converse(ask('q1', 'q1', again)));
      expect(await gist()).toEqual(['q1: q1', 'answer-1: whole']);
      await collect(converse(ask('lost', 'lost', { ...again, replaces: 'answer-1' })));
      expect(await gist()).toEqual(['q1: q1', 'lost: lost', 'answer-2: whole']);
      await collect(converse(ask('new', 'new', { ...again, conversationId: 'd' })));
      expect(await gist('d')).toEqual(['new: new', 'answer-3: whole']);
    });

    it.each(['', ' \n\t　'])('refuses a message without words (%j) and stores nothing', async (words) => {
      await expect(collect(conversing()(ask('q1', words)))).rejects.toMatchObject({
        code: 'invalid-input',
      });
      expect(await store.list()).toEqual([]);
      expect(requests).toEqual([]);
    });

    it('refuses ids that belong to an answer or to another conversation, and changes nothing', async () => {
      const converse = conversing();
      await collect(converse(ask('q1', 'q1')));
      await expect(collect(converse(ask('answer-1', 'x')))).rejects.toMatchObject({
        code: 'invalid-input',
      });
      await expect(collect(converse(ask('q1', 'x', { conversationId: 'd' })))).rejects.toMatchObject({
        code: 'conflict',
      });
      expect(await gist()).toEqual(['q1: q1', 'answer-1: whole']);
      expect((await store.list()).map(({ id }) => id)).toEqual(['c']);
      expect(requests).toHaveLength(1);
    });

    it('stores the first text before more is seen, and then as often as it was told', async () => {
      let puts = 0;
      const counting: ConversationStore = {
        ...store,
        putMessage: (...put) => {
          puts += 1;
          return store.putMessage(...put);
        },
      };
      answer = async function* () {
        yield { type: 'source', citation };
        time += 50;
        for (const words of ['a', 'b', 'c', 'd', 'e']) {
          yield text(words);
          time += 100;
        }
        yield outcome;
      };
      const stored: string[] = [];
      for await (const event of conversing(counting)(ask('q1', 'q1'))) {
        if (event.type !== 'text-delta') continue;
        const kept = await lastAnswer();
        stored.push(`${event.text}: ${kept?.text} ${kept?.role === 'assistant' && kept.status}`);
      }
      expect(stored).toEqual([
        'a: undefined false',
        'b: ab streaming',
        'c: abc streaming',
        'd: abc streaming',
        'e: abcde streaming',
      ]);
      expect(puts).toBe(4);
      expect(await lastAnswer()).toMatchObject({ text: 'abcde', status: 'complete', citations: [citation] });
    });

    it('ends without an error when it is aborted, and keeps what was said as stopped', async () => {
      answer = ({ signal }) => endless('half an ans', signal);
      const learner = new AbortController();
      const events = conversing()(ask('q1', 'q1', { signal: learner.signal }))[Symbol.asyncIterator]();
      for (const type of ['message', 'text-delta', 'stage']) {
        expect(await events.next()).toMatchObject({ value: { type } });
      }
      const waiting = events.next();
      learner.abort();
      expect(await waiting).toEqual({ done: true, value: undefined });
      expect(await lastAnswer()).toMatchObject({ text: 'half an ans', status: 'stopped' });
    });

    it('passes nothing on and keeps nothing more once it is aborted, though the answer goes on', async () => {
      const learner = new AbortController();
      answer = async function* () {
        yield text('said');
        learner.abort();
        yield text(' too late');
        yield outcome;
      };
      const events = await collect(conversing()(ask('q1', 'q1', { signal: learner.signal })));
      expect(events).toHaveLength(2);
      expect(await lastAnswer()).toMatchObject({ text: 'said', status: 'stopped' });
    });

    it('asks the answer for nothing more once it is aborted between two events', async () => {
      let askedOn = false;
      answer = async function* () {
        yield text('said');
        askedOn = true;
      };
      const learner = new AbortController();
      for await (const { type } of conversing()(ask('q1', 'q1', { signal: learner.signal }))) {
        if (type === 'text-delta') learner.abort();
      }
      expect(askedOn).toBe(false);
    });

    it('calls an answer complete that ends by itself', async () => {
      answer = () => eventsOf(text('short'));
      await collect(conversing()(ask('q1', 'q1')));
      expect(await lastAnswer()).toMatchObject({ text: 'short', status: 'complete' });
    });

    it('keeps the question and an empty stopped answer when it is aborted before the first word', async () => {
      const signal = AbortSignal.abort();
      await collect(conversing()(ask('q1', 'q1', { signal })));
      expect(await gist()).toEqual(['q1: q1', 'answer-1: ']);
      expect(await lastAnswer()).toMatchObject({ status: 'stopped' });
      expect(requests).toEqual([]);
    });

    it('stops the answer and keeps what was said when the consumer leaves', async () => {
      let closed = false;
      answer = async function* () {
        try {
          yield text('half');
          yield text(' more');
        } finally {
          closed = true;
        }
      };
      for await (const event of conversing()(ask('q1', 'q1'))) if (event.type === 'text-delta') break;
      expect(await lastAnswer()).toMatchObject({ text: 'half', status: 'stopped' });
      expect(closed).toBe(true);
      expect(requests[0]?.signal?.aborted).toBe(true);
    });

    it('calls an answer complete when the consumer leaves after its outcome', async () => {
      for await (const event of conversing()(ask('q1', 'q1'))) if (event.type === 'outcome') break;
      expect(await lastAnswer()).toMatchObject({ text: '数据增强[1]。', status: 'complete' });
    });

    it('keeps what was said before a failure together with its reason, and throws it', async () => {
      answer = async function* () {
        yield text('half');
        throw new AppError('model-timeout', 'The model took too long.');
      };
      await expect(collect(conversing()(ask('q1', 'q1')))).rejects.toMatchObject({
        code: 'model-timeout',
      });
      expect(await lastAnswer()).toMatchObject({
        text: 'half',
        status: 'failed',
        error: { code: 'model-timeout', message: 'The model took too long.' },
      });
    });

    it('keeps no details of an unforeseen failure, and throws it as it is', async () => {
      answer = () => {
        throw new TypeError('secret key sk-123 at /etc');
      };
      await expect(collect(conversing()(ask('q1', 'q1')))).rejects.toThrow('sk-123');
      expect(await lastAnswer()).toMatchObject({ text: '', status: 'failed', error: { code: 'internal' } });
      expect(JSON.stringify(await messages())).not.toContain('sk-123');
    });

    it('lets the newest request stop the answer under way, even one that nobody reads', async () => {
      const converse = conversing();
      answer = ({ signal }) => endless('first half', signal);
      const first = converse(ask('q1', 'q1'))[Symbol.asyncIterator]();
      await first.next();
      await first.next();
      answer = () => eventsOf(...wholeAnswer);
      await collect(converse(ask('q2', 'q2')));
      expect(await gist()).toEqual(['q1: q1', 'answer-1: first half', 'q2: q2', 'answer-2: whole']);
      expect((await messages())[1]).toMatchObject({ status: 'stopped' });
      expect(requests[1]?.history).toEqual([{ question: 'q1', answer: 'first half' }]);
      const before = await store.find('c');
      expect(await first.next()).toEqual({ done: true, value: undefined });
      expect(await store.find('c')).toEqual(before);
    });

    it('stops the latest answer though an older one ended after it had begun', async () => {
      const converse = conversing();
      answer = ({ signal }) => endless('half', signal);
      const [first, second] = ['q1', 'q2'].map((id) => converse(ask(id, id))[Symbol.asyncIterator]());
      for (const iterator of [first, first, second, second, first]) await iterator?.next();
      answer = () => eventsOf(...wholeAnswer);
      await collect(converse(ask('q3', 'q3')));
      expect((await messages()).map((message) => message.role === 'assistant' && message.status)).toEqual([
        false,
        'stopped',
        false,
        'stopped',
        false,
        'complete',
      ]);
    });

    it('leaves the answers of other conversations alone', async () => {
      const converse = conversing();
      answer = () => eventsOf(text('kept'), outcome);
      const first = converse(ask('q1', 'q1'))[Symbol.asyncIterator]();
      await first.next();
      await collect(converse(ask('q2', 'q2', { conversationId: 'd' })));
      await collect({ [Symbol.asyncIterator]: () => first });
      expect(await lastAnswer()).toMatchObject({ text: 'kept', status: 'complete' });
    });

    it('answers a message that arrives several times at once only once', async () => {
      const converse = conversing();
      answer = async function* ({ signal }) {
        yield text('数据增强');
        signal?.throwIfAborted();
        yield text('[1]。');
        yield outcome;
      };
      const arrivals = await Promise.all([1, 2, 3].map(() => collect(converse(ask('q1', 'q1')))));
      expect(await gist()).toEqual(['q1: q1', 'answer-3: whole']);
      expect(arrivals.map((events) => events.at(-1)?.type === 'outcome')).toEqual([false, false, true]);
    });

    it('ends without an error when the conversation is deleted meanwhile, and stays deleted', async () => {
      answer = async function* () {
        yield text('a');
        time += 1000;
        yield text('b');
        yield text('c');
      };
      for await (const event of conversing()(ask('q1', 'q1'))) {
        if (event.type === 'text-delta' && event.text === 'a') await store.delete('c');
        if (event.type === 'text-delta') expect(event.text).not.toBe('c');
      }
      expect(await store.list()).toEqual([]);
      expect(requests[0]?.signal?.aborted).toBe(true);
    });

    it('fails loudly when the store does, and takes the next message all the same', async () => {
      let full = true;
      const filling: ConversationStore = {
        ...store,
        putMessage: (...put) => (full ? Promise.reject(new Error('disk full')) : store.putMessage(...put)),
      };
      const converse = conversing(filling);
      await expect(collect(converse(ask('q1', 'q1')))).rejects.toThrow('disk full');
      full = false;
      await collect(converse(ask('q2', 'q2')));
      expect(await gist()).toEqual(['q1: q1', 'q2: q2', 'answer-2: whole']);
    });
  });
}
