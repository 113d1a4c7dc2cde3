import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import type { GradeReply } from '../grading/grade.ts';
import { fakeGradeReply, material, phrasings } from './fake-interview.ts';
import type { InterviewStore } from './interview-store.ts';
import { createInterviewer, type Interviewer } from './interviewer.ts';
import { makeReport } from './make-report.ts';
import type { TakeTurnRequest } from './take-turn.ts';

/** Interviews over a store: what is kept, what happens at the same time, and what a failure leaves behind. */
export function describeInterviewer(
  name: string,
  createStore: () => Promise<InterviewStore> | InterviewStore,
): void {
  describe(`interviews kept in ${name}`, () => {
    let store: InterviewStore;
    let graded: string[];
    let failures: AppError[];
    let gradeReply: GradeReply;
    let interviewer: Interviewer;
    let id: string;

    /** A program that has just started over the same store. */
    const startAgain = (): Interviewer => {
      let ids = 0;
      const mark = graded.length;
      return createInterviewer({
        store,
        gradeReply: (request) => {
          graded.push(request.reply);
          return gradeReply(request);
        },
        material,
        phrasings,
        clock: () => new Date('2026-01-01T08:00:00.000Z'),
        newId: () => `id-${mark}-${++ids}`,
        onFailure: (error) => failures.push(error),
      });
    };
    const take = async (text: string, clientTurnId: string, more: Partial<TakeTurnRequest> = {}) => {
      const { result } = await interviewer.takeTurn({ interviewId: id, text, clientTurnId, ...more });
      return result;
    };
    const stored = async () => {
      const interview = await store.find(id);
      if (!interview) throw new Error('The interview is gone.');
      return interview;
    };

    beforeEach(async () => {
      store = await createStore();
      graded = [];
      failures = [];
      gradeReply = fakeGradeReply;
      interviewer = startAgain();
      ({ id } = await interviewer.start({ questionIds: ['1', '5'], seed: 3 }));
    });

    it('begin with a question, and are kept with their choices', async () => {
      const interview = await stored();
      expect(interview).toMatchObject({
        options: { mode: 'coach', persona: 'friendly', locale: 'zh-CN', seed: 3 },
        questions: [{ number: 1, topic: '数据' }, { number: 5 }],
        state: { phase: 'asking', current: 0 },
        opening: { lines: [{ kind: 'greeting' }, { kind: 'question' }] },
      });
      expect(await interviewer.find(id)).toEqual(interview);
      expect((await interviewer.list()).map((one) => one.id)).toEqual([id]);
    });

    it('store a reply before it is graded, and its grade with what was said afterwards', async () => {
      const seen: unknown[] = [];
      gradeReply = async (request) => {
        const { state, turns } = await stored();
        seen.push(state.phase, turns);
        return fakeGradeReply(request);
      };
      const { message, grade, state } = await take('过采样', 'turn-1');
      expect(seen).toMatchObject(['answered', [{ id: 'turn-1', text: '过采样', messageClass: 'answer' }]]);
      expect(seen[1]).not.toMatchObject([{ result: expect.anything() }]);
      expect(grade?.score).toBe(33);
      expect(state).toMatchObject({ phase: 'probing', turn: 1, probe: { number: 1, of: 2 } });
      expect((await stored()).turns).toMatchObject([{ id: 'turn-1', result: { message, grade } }]);
    });

    it('grade the same turn once, and give its result again', async () => {
      const first = await take('过采样', 'turn-1');
      expect(await take('过采样', 'turn-1')).toEqual(first);
      expect(await startAgainAndTake('过采样', 'turn-1')).toEqual(first);
      expect(graded).toEqual(['过采样']);
      expect((await stored()).turns).toHaveLength(1);
    });
    const startAgainAndTake = (text: string, clientTurnId: string) => {
      interviewer = startAgain();
      return take(text, clientTurnId);
    };

    it('grade the same turn once though it arrives several times at once', async () => {
      const results = await Promise.all([1, 2, 3].map(() => take('过采样', 'turn-1')));
      expect(results[1]).toEqual(results[0]);
      expect(results[2]).toEqual(results[0]);
      expect(graded).toEqual(['过采样']);
    });

    it('let one of two windows win that answer at once, and tell the other', async () => {
      const results = await Promise.allSettled([take('过采样', 'tab-1'), take('集成学习', 'tab-2')]);
      expect(results).toMatchObject([
        { status: 'fulfilled' },
        { status: 'rejected', reason: { code: 'conflict' } },
      ]);
      expect(graded).toEqual(['过采样']);
      expect((await stored()).turns.map((turn) => turn.id)).toEqual(['tab-1']);
    });

    it('refuse what was sent before the last answer was given, however fast that was made', async () => {
      const pausing = Promise.withResolvers<void>();
      interviewer = createInterviewer({
        store,
        gradeReply,
        material,
        clock: () => new Date(),
        newId: () => 'fresh',
        pause: () => pausing.promise,
      });
      const { result } = await interviewer.takeTurn({ interviewId: id, text: '提示', clientTurnId: 'tab-1' });
      await new Promise(setImmediate);
      await expect(take('过采样', 'tab-2')).rejects.toMatchObject({ code: 'conflict' });
      pausing.resolve();
      expect((await result).state.phase).toBe('hint');
    });

    it('tell a window that fell behind, and take the message of one that did not', async () => {
      await take('过采样', 'tab-1', { seenTurn: 0 });
      await expect(take('集成学习', 'tab-2', { seenTurn: 0 })).rejects.toMatchObject({ code: 'conflict' });
      await take('集成学习', 'tab-2', { seenTurn: 1 });
      expect(graded).toEqual(['过采样', '集成学习']);
    });

    it('keep a reply whose grading failed, and grade it when it is sent again', async () => {
      gradeReply = () => Promise.reject(new AppError('model-timeout', 'It took too long.'));
      await expect(take('过采样', 'turn-1')).rejects.toMatchObject({ code: 'model-timeout' });
      expect(failures).toEqual([]);
      expect(await interviewer.find(id)).toMatchObject({ state: { phase: 'answered' } });
      expect(failures).toMatchObject([{ code: 'model-timeout' }]);
      gradeReply = fakeGradeReply;
      expect((await take('过采样', 'turn-1')).grade?.score).toBe(33);
      expect((await stored()).turns).toHaveLength(1);
    });

    it('grade what was left ungraded when they are opened again', async () => {
      gradeReply = () => Promise.reject(new AppError('model-unavailable', 'Away.'));
      await expect(take('过采样', 'turn-1')).rejects.toMatchObject({ code: 'model-unavailable' });
      gradeReply = fakeGradeReply;
      interviewer = startAgain();
      expect(await interviewer.find(id)).toMatchObject({
        state: { phase: 'probing' },
        turns: [{ id: 'turn-1', result: { grade: { score: 33 } } }],
      });
    });

    it('grade what was left ungraded before they take the next message', async () => {
      gradeReply = () => Promise.reject(new AppError('model-unavailable', 'Away.'));
      await expect(take('过采样', 'turn-1')).rejects.toMatchObject({ code: 'model-unavailable' });
      gradeReply = fakeGradeReply;
      graded = [];
      expect((await startAgainAndTake('损失加权', 'turn-2')).grade?.scores).toEqual({
        withoutHelp: 33,
        afterProbes: 67,
      });
      expect(graded).toEqual(['过采样', '损失加权']);
    });

    it('stay readable while a reply is being graded, and say that it is', async () => {
      const grading = Promise.withResolvers<void>();
      gradeReply = async (request) => {
        await grading.promise;
        return fakeGradeReply(request);
      };
      const { result, state } = await interviewer.takeTurn({
        interviewId: id,
        text: '过采样',
        clientTurnId: 'turn-1',
      });
      expect(state.phase).toBe('answered');
      expect(await interviewer.find(id)).toMatchObject({ state: { phase: 'answered' } });
      grading.resolve();
      await result;
      expect(graded).toEqual(['过采样']);
    });

    it('wait for the grade before they end, and keep it', async () => {
      const grading = Promise.withResolvers<void>();
      gradeReply = async (request) => {
        await grading.promise;
        return fakeGradeReply(request);
      };
      const taken = take('过采样', 'turn-1');
      const ending = interviewer.end(id);
      grading.resolve();
      await taken;
      const ended = await ending;
      expect(ended).toMatchObject({
        state: { phase: 'ended', questions: [{ status: 'answered' }, { status: 'not-asked' }] },
        closing: { lines: [{ kind: 'closing' }, { kind: 'closing' }] },
      });
      expect(await interviewer.end(id)).toEqual(await stored());
      await expect(take('集成学习', 'turn-2')).rejects.toMatchObject({ code: 'conflict' });
    });

    it('end though a reply cannot be graded, and leave it out', async () => {
      gradeReply = () => Promise.reject(new AppError('model-unavailable', 'Away.'));
      await expect(take('过采样', 'turn-1')).rejects.toMatchObject({ code: 'model-unavailable' });
      const ended = await interviewer.end(id);
      expect(makeReport(ended).questions[0]).toMatchObject({ status: 'unanswered', replies: [] });
      await expect(take('过采样', 'turn-1')).rejects.toMatchObject({ code: 'conflict' });
    });

    it('answer what needs no grade without the grader', async () => {
      const { grade, state } = await take('提示', 'turn-1');
      expect([grade, state.phase, graded]).toEqual([undefined, 'hint', []]);
    });

    it('keep an exam silent until its end', async () => {
      ({ id } = await interviewer.start({ questionIds: ['1'], mode: 'exam' }));
      const { grade, state } = await take('过采样', 'turn-1');
      expect(grade).toBeUndefined();
      expect(JSON.stringify(state)).not.toContain('scores');
      const request = { questionId: 'book-1', point: 1, verdict: 'covered' as const, note: '' };
      await expect(interviewer.dispute(id, request)).rejects.toMatchObject({ code: 'conflict' });
      await interviewer.end(id);
      expect(makeReport(await stored()).scores).toEqual({ withoutHelp: 33, afterProbes: 33 });
    });

    it('keep what the learner says of a verdict, and let it change nothing computed', async () => {
      const request = { questionId: 'book-1', point: 2, verdict: 'covered' as const, note: '我说过加权' };
      await expect(interviewer.dispute(id, request)).rejects.toMatchObject({ code: 'not-found' });
      await take('过采样', 'turn-1');
      await interviewer.dispute(id, request);
      await expect(interviewer.dispute(id, { ...request, point: 9 })).rejects.toMatchObject({
        code: 'not-found',
      });
      const report = makeReport(await interviewer.end(id));
      expect(report).toMatchObject({ scores: { afterProbes: 33 }, counts: { disputed: 1 } });
      expect(report.questions[0]?.points[1]).toMatchObject({
        verdict: 'missed',
        dispute: { verdict: 'covered', note: '我说过加权' },
      });
      await interviewer.withdrawDispute(id, 'book-1', 2);
      expect((await stored()).disputes).toEqual([]);
    });

    it('take the draft when time ran out, even a blank one, and no blank message otherwise', async () => {
      await expect(take('  ', 'turn-1')).rejects.toMatchObject({ code: 'invalid-input' });
      expect((await stored()).turns).toEqual([]);
      const { state } = await take('', 'turn-1', { timedOut: true });
      expect(state).toMatchObject({ place: 2, questions: [{ status: 'timed-out' }, { status: 'open' }] });
    });

    it('say not-found for what is not there', async () => {
      const missing = { code: 'not-found' };
      await expect(take('x', 'turn-1', { interviewId: 'none' })).rejects.toMatchObject(missing);
      await expect(interviewer.find('none')).rejects.toMatchObject(missing);
      await expect(interviewer.end('none')).rejects.toMatchObject(missing);
      await expect(interviewer.delete('none')).rejects.toMatchObject(missing);
    });

    it('can be deleted while a reply is being graded, and stay deleted', async () => {
      gradeReply = async (request) => {
        await interviewer.delete(id);
        return fakeGradeReply(request);
      };
      await expect(take('过采样', 'turn-1')).rejects.toMatchObject({ code: 'not-found' });
      expect(await interviewer.list()).toEqual([]);
    });

    it('keep half a surrogate pair out, and every offset as it was', async () => {
      const { grade } = await take('\ud83d过采样', 'turn-1');
      expect((await stored()).turns[0]?.text).toBe('\ufffd过采样');
      expect(grade?.points[0]?.quote).toMatchObject({ start: 1, end: 4 });
    });
  });
}
