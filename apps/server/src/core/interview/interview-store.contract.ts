import { beforeEach, describe, expect, it } from 'vitest';
import { questions } from './fake-interview.ts';
import type { Dispute, Interview, Turn } from './interview.ts';
import type { InterviewChange, InterviewStore } from './interview-store.ts';
import { rehearse } from './rehearse.ts';
import { viewInterview } from './view-interview.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 1, 8, minute)).toISOString();
const [question] = questions;

const interview = (id: string, minute = 0): Interview => {
  const { state, lines } = rehearse([question.number]);
  return {
    id,
    options: { mode: 'coach', persona: 'strict', locale: 'en', seed: 9, secondsPerQuestion: 60 },
    questions: [{ ...question, topic: '数据' }],
    state,
    createdAt: at(minute),
    updatedAt: at(minute),
    revision: 0,
    opening: { id: `${id}-opening`, lines, createdAt: at(minute) },
    turns: [],
    disputes: [],
  };
};

const turn = (id: string, text = `“${id}” '; drop table interview; -- 👩🏽‍🚀`): Turn => ({
  id,
  text,
  messageClass: 'answer',
  timedOut: true,
  questionId: question.id,
  createdAt: at(1),
  replyId: `reply-${id}`,
});

const change = (revision: number, changes: Partial<InterviewChange> = {}): InterviewChange => ({
  revision,
  state: { ...interview('x').state, turn: revision + 1 },
  updatedAt: at(revision + 1),
  ...changes,
});

const dispute = (point: number, note = '我说过'): Dispute => ({
  questionId: question.id,
  point,
  verdict: 'covered',
  note,
  createdAt: at(3),
});

/** What every InterviewStore does. `create` makes an empty one. */
export function describeInterviewStore(
  name: string,
  create: () => Promise<InterviewStore> | InterviewStore,
): void {
  describe(`${name} as an InterviewStore`, () => {
    let store: InterviewStore;
    beforeEach(async () => {
      store = await create();
    });
    const turnsOf = async (id: string) => (await store.find(id))?.turns;

    it('is empty at first', async () => {
      expect(await store.list()).toEqual([]);
      expect(await store.find('a')).toBeUndefined();
    });

    it('finds what was created, whole', async () => {
      const whole = { ...interview('a'), turns: [turn('1'), turn('2')], disputes: [dispute(1), dispute(2)] };
      await store.create(whole);
      expect(await store.find('a')).toStrictEqual(whole);
    });

    it('lists summaries only, the last one written to first, ties by creation and then by id', async () => {
      for (const [id, minute] of [
        ['old', 1],
        ['b', 3],
        ['a', 3],
      ] as const) {
        await store.create(interview(id, minute));
      }
      expect((await store.list()).map(({ id }) => id)).toEqual(['a', 'b', 'old']);
      await store.update('old', change(0, { updatedAt: at(9) }));
      const listed = await store.list();
      expect(listed.map(({ id }) => id)).toEqual(['old', 'a', 'b']);
      const { options, questions: asked, state } = interview('a');
      expect(listed[1]).toStrictEqual({
        id: 'a',
        options,
        questions: asked,
        state,
        createdAt: at(3),
        updatedAt: at(3),
      });
    });

    it('refuses an id that is taken and leaves the first interview alone', async () => {
      await store.create(interview('a'));
      await expect(store.create(interview('a', 5))).rejects.toMatchObject({ code: 'conflict' });
      expect(await store.find('a')).toEqual(interview('a'));
    });

    it('appends turns in order, and puts one with a known id in its place', async () => {
      await store.create(interview('a'));
      for (const [revision, id] of ['1', '2', '3'].entries()) {
        await store.update('a', change(revision, { turn: turn(id) }));
      }
      const state = viewInterview(interview('a'), interview('a').state, new Date(at(0)));
      const result = { message: { id: 'reply-2', lines: [], createdAt: at(2) }, state };
      await store.update('a', change(3, { turn: { ...turn('2'), result } }));
      expect(await turnsOf('a')).toStrictEqual([turn('1'), { ...turn('2'), result }, turn('3')]);
      expect(await store.find('a')).toMatchObject({ revision: 4, updatedAt: at(4), state: { turn: 4 } });
    });

    it('lets interviews have turns with the same id', async () => {
      for (const id of ['a', 'b']) {
        await store.create(interview(id));
        await store.update(id, change(0, { turn: turn('1', id) }));
      }
      expect((await turnsOf('a'))?.[0]?.text).toBe('a');
      expect((await turnsOf('b'))?.[0]?.text).toBe('b');
    });

    it('keeps the closing, and goes on keeping it', async () => {
      await store.create(interview('a'));
      const closing = {
        id: 'closing',
        lines: [{ kind: 'closing' as const, text: '再见' }],
        createdAt: at(1),
      };
      await store.update('a', change(0, { closing }));
      await store.update('a', change(1));
      expect((await store.find('a'))?.closing).toEqual(closing);
    });

    it('refuses a write by whoever has not read the last one, and changes nothing', async () => {
      await store.create(interview('a'));
      await store.update('a', change(0, { turn: turn('1') }));
      const before = await store.find('a');
      await expect(store.update('a', change(0, { turn: turn('2') }))).rejects.toMatchObject({
        code: 'conflict',
      });
      expect(await store.find('a')).toEqual(before);
    });

    it('lets one of several writes at once win', async () => {
      await store.create(interview('a'));
      const writes = await Promise.allSettled(
        ['1', '2', '3'].map((id) => store.update('a', change(0, { turn: turn(id) }))),
      );
      expect(writes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await turnsOf('a')).toHaveLength(1);
    });

    it('deletes an interview with its turns and disputes, and no other', async () => {
      for (const id of ['a', 'b']) {
        await store.create({ ...interview(id), turns: [turn('1')], disputes: [dispute(1)] });
      }
      await store.delete('a');
      expect((await store.list()).map(({ id }) => id)).toEqual(['b']);
      expect(await store.find('b')).toMatchObject({ turns: [{ id: '1' }], disputes: [{ point: 1 }] });
      await store.create(interview('a'));
      expect(await store.find('a')).toEqual(interview('a'));
    });

    it('keeps one dispute a point, by question and point, and takes it back', async () => {
      await store.create(interview('a'));
      for (const one of [dispute(2), dispute(1, 'first'), dispute(1, 'second')]) {
        await store.putDispute('a', one);
      }
      expect((await store.find('a'))?.disputes).toEqual([dispute(1, 'second'), dispute(2)]);
      expect((await store.find('a'))?.revision).toBe(0);
      await store.deleteDispute('a', question.id, 1);
      expect((await store.find('a'))?.disputes).toEqual([dispute(2)]);
    });

    it('says not-found for what is not there', async () => {
      const missing = { code: 'not-found' };
      await expect(store.update('a', change(0))).rejects.toMatchObject(missing);
      await expect(store.delete('a')).rejects.toMatchObject(missing);
      await expect(store.putDispute('a', dispute(1))).rejects.toMatchObject(missing);
      await expect(store.deleteDispute('a', question.id, 1)).rejects.toMatchObject(missing);
      await store.create(interview('a'));
      await expect(store.deleteDispute('a', question.id, 1)).rejects.toMatchObject(missing);
    });

    it('hands out copies and keeps copies', async () => {
      const kept = interview('a');
      await store.create(kept);
      kept.state.turn = 99;
      const found = await store.find('a');
      if (found) found.state.current = 99;
      for (const listed of await store.list()) listed.options.seed = 99;
      expect(await store.find('a')).toEqual(interview('a'));
    });
  });
}
