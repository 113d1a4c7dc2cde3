import { parseJsonEventStream, readUIMessageStream, uiMessageChunkSchema } from 'ai';
import { hc } from 'hono/client';
import { beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { AppError } from '../../core/errors.ts';
import type { Verdict } from '../../core/grading/grade.ts';
import { fakeGradeReply } from '../../core/interview/fake-interview.ts';
import type { Phase } from '../../core/interview/interview.ts';
import type { App } from '../app.ts';
import { createFakeInterviewer } from '../fake-interviewer.ts';
import { untilAborted } from '../fake-services.ts';
import type {
  EndResponse,
  InterviewMessage,
  InterviewResponse,
  TurnResponse,
} from '../interview-contract.ts';
import { createTestApp, errorOf, partsOf, post } from '../test-app.ts';
import { createWorkInFlight } from '../work-in-flight.ts';

let app: ReturnType<typeof createTestApp>['app'];
beforeEach(() => {
  ({ app } = createTestApp());
});

async function read<Body>(response: Response | Promise<Response>): Promise<Body> {
  return JSON.parse(await (await response).text());
}
const json = { accept: 'application/json' };
const start = async (body: unknown = { questionIds: [1, '5'], seed: 1 }): Promise<InterviewResponse> => {
  const response = await app.request('/api/interviews', post(body));
  expect(response.status).toBe(201);
  return read(response);
};
const turn = (id: string, text: string, clientTurnId: string, more: object = {}, headers = {}) =>
  app.request(`/api/interviews/${id}/turns`, post({ text, clientTurnId, ...more }, headers));
const take = (id: string, text: string, clientTurnId: string): Promise<TurnResponse> =>
  read(turn(id, text, clientTurnId, {}, json));
const open = (id: string): Promise<InterviewResponse> => read(app.request(`/api/interviews/${id}`));

describe('starting an interview', () => {
  it('answers 201 with its first question', async () => {
    const interview = await start();
    expect(interview).toMatchObject({
      options: { mode: 'coach', persona: 'friendly', locale: 'zh-CN', seed: 1 },
      state: { phase: 'asking', place: 1, count: 2, turn: 0, question: { id: 'book-1', number: 1 } },
      messages: [
        {
          role: 'assistant',
          text: expect.stringContaining('如何处理数据不平衡问题？'),
          parts: [
            { type: 'text', providerMetadata: { duida: { kind: 'greeting' } } },
            { type: 'text', providerMetadata: { duida: { kind: 'question' } } },
          ],
        },
      ],
      disputes: [],
    });
    expect(JSON.stringify(interview)).not.toContain('如何缩小模型体积');
  });

  it('needs no choices at all, and says which it made', async () => {
    const { options, state } = await start({});
    expect(options.seed).toEqual(expect.any(Number));
    expect(state.count).toBe(4);
  });

  it.each([
    ['no body', ''],
    ['no questions', { count: 0 }],
    ['too many questions', { count: 31 }],
    ['half a question', { count: 1.5 }],
    ['an empty list of questions', { questionIds: [] }],
    ['a question that is not there', { questionIds: [99] }],
    ['questions that ask the same', { questionIds: [2, 3] }],
    ['a topic that is not there', { topics: ['天文'] }],
    ['an unknown mode', { mode: 'god' }],
    ['an unknown language', { locale: 'fr' }],
    ['no time at all', { secondsPerQuestion: 1 }],
    ['a seed that is no number', { seed: 'x' }],
    ['an unknown field', { state: {} }],
  ])('refuses %s', async (_, body) => {
    const response = await app.request('/api/interviews', post(body));
    expect(await errorOf(response)).toMatchObject({ status: 400, code: 'invalid-input' });
    expect(await (await app.request('/api/interviews')).json()).toEqual([]);
  });
});

describe('a turn in one reply', () => {
  it('has the words, the grade and the state', async () => {
    const { id } = await start();
    const reply = await take(id, '先过采样', 'turn-1');
    expect(reply).toMatchObject({
      messages: [{ role: 'assistant', parts: [{ type: 'data-grade' }, { type: 'text' }, { type: 'text' }] }],
      grade: {
        score: 33,
        scores: { withoutHelp: 33, afterProbes: 33 },
        points: [{ turnId: 'turn-1' }, {}, {}],
      },
      state: { phase: 'probing', turn: 1, probe: { number: 1, of: 2 }, scores: { afterProbes: 33 } },
    });
    expect(await take(id, '先过采样', 'turn-1')).toEqual(reply);
  });

  it('has no grade when nothing was graded', async () => {
    const { id } = await start();
    const reply = await take(id, '提示', 'turn-1');
    expect(reply).toMatchObject({ state: { phase: 'hint', question: { hints: 1 } } });
    expect(reply).not.toHaveProperty('grade');
  });

  it('tells the other of two windows that answer at once', async () => {
    const { id } = await start();
    const responses = await Promise.all([turn(id, '过采样', 'a', {}, json), turn(id, '量化', 'b', {}, json)]);
    expect(responses.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('tells a window that fell behind', async () => {
    const { id } = await start();
    await take(id, '过采样', 'turn-1');
    const late = await turn(id, '量化', 'turn-2', { seenTurn: 0 }, json);
    expect(await errorOf(late)).toMatchObject({ status: 409, code: 'conflict' });
  });

  it.each([
    ['a blank message', { text: ' \n', clientTurnId: 'x' }],
    ['a message that is too long', { text: 'x'.repeat(20_001), clientTurnId: 'x' }],
    ['no id', { text: 'x' }],
    ['an id that climbs', { text: 'x', clientTurnId: '../x' }],
    ['an id that is too long', { text: 'x', clientTurnId: 'x'.repeat(65) }],
    ['an unknown field', { text: 'x', clientTurnId: 'x', grade: { score: 100 } }],
    ['a text that is none', { text: { length: 1 }, clientTurnId: 'x' }],
  ])('refuses %s and stores nothing', async (_, body) => {
    const { id } = await start();
    const response = await app.request(`/api/interviews/${id}/turns`, post(body));
    expect(await errorOf(response)).toMatchObject({ status: 400, code: 'invalid-input' });
    expect((await open(id)).messages).toHaveLength(1);
  });

  it('takes a blank draft when time ran out', async () => {
    const { id } = await start({ questionIds: [1, 5], secondsPerQuestion: 30 });
    const response = await turn(id, '', 'turn-1', { timedOut: true }, json);
    expect(await response.json()).toMatchObject({
      state: { place: 2, questions: [{ status: 'timed-out' }, {}] },
    });
  });
});

describe('a turn as a stream', () => {
  it('says that the message was heard, then grade, words and state', async () => {
    const { id } = await start();
    const response = await turn(id, '先过采样', 'turn-1');
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const parts = partsOf(await response.text());
    expect(parts.map(({ type }) => type)).toEqual([
      'start',
      'data-state',
      'data-grade',
      ...['text-start', 'text-delta', 'text-end'],
      ...['text-start', 'text-delta', 'text-end'],
      'data-state',
      'finish',
    ]);
    const states = parts.filter(({ type }) => type === 'data-state');
    expect(states).toMatchObject([
      { transient: true, data: { phase: 'answered' } },
      { transient: true, data: { phase: 'probing' } },
    ]);
  });

  it('has no grade when nothing was graded', async () => {
    const { id } = await start();
    const parts = partsOf(await (await turn(id, '提示', 'turn-1')).text());
    expect(parts.map(({ type }) => type)).toEqual([
      'start',
      ...['text-start', 'text-delta', 'text-end'],
      'data-state',
      'finish',
    ]);
  });

  it('builds in a client the message that is there when the interview is opened again', async () => {
    const { id } = await start();
    const response = await turn(id, '先过采样', 'turn-1');
    if (!response.body) throw new Error('The stream has no body.');
    const chunks = parseJsonEventStream({ stream: response.body, schema: uiMessageChunkSchema }).pipeThrough(
      new TransformStream({
        transform(chunk, controller) {
          if (chunk.success) controller.enqueue(chunk.value);
          else controller.error(chunk.error);
        },
      }),
    );
    let built: unknown;
    for await (const message of readUIMessageStream({ stream: chunks })) built = message;
    const kept = (await open(id)).messages;
    expect(kept.map((message: InterviewMessage) => [message.id, message.role])).toEqual([
      [expect.any(String), 'assistant'],
      ['turn-1', 'user'],
      [expect.any(String), 'assistant'],
    ]);
    const { text: _, ...message } = kept[2] ?? { text: '' };
    expect(built).toMatchObject(message);
  });

  it('goes on when its reader leaves, and is kept', async () => {
    const workInFlight = createWorkInFlight();
    const grading = Promise.withResolvers<void>();
    const interviewer = createFakeInterviewer(async (request) => {
      await grading.promise;
      return fakeGradeReply(request);
    });
    ({ app } = createTestApp({ interviewer }, { workInFlight }));
    const { id } = await start();
    const response = await turn(id, '过采样', 'turn-1');
    expect(await open(id)).toMatchObject({
      state: { phase: 'answered' },
      pending: { clientTurnId: 'turn-1', text: '过采样' },
    });
    await response.body?.cancel();
    grading.resolve();
    await workInFlight.stop();
    const interview = await open(id);
    expect(interview.state.phase).toBe('probing');
    expect(interview).not.toHaveProperty('pending');
  });

  it('ends with the reason when grading fails, and can be taken again', async () => {
    let isDown = true;
    const interviewer = createFakeInterviewer((request) =>
      isDown ? Promise.reject(new AppError('model-timeout', 'It took too long.')) : fakeGradeReply(request),
    );
    ({ app } = createTestApp({ interviewer }));
    const { id } = await start();
    const parts = partsOf(await (await turn(id, '过采样', 'turn-1')).text());
    expect(parts.at(-1)).toEqual({
      type: 'error',
      errorText: JSON.stringify({ code: 'model-timeout', message: 'It took too long.' }),
    });
    expect(await errorOf(await turn(id, '过采样', 'turn-1', {}, json))).toMatchObject({ status: 504 });
    isDown = false;
    expect(await take(id, '过采样', 'turn-1')).toMatchObject({ grade: { score: 33 } });
  });
});

it('finishes the stream of a server that stops, and grades the message later', async () => {
  const workInFlight = createWorkInFlight();
  let isStopping = true;
  const interviewer = createFakeInterviewer((request) =>
    isStopping ? untilAborted(request.signal) : fakeGradeReply(request),
  );
  const { app: stopping, logged } = createTestApp({ interviewer }, { workInFlight });
  app = stopping;
  const { id } = await start();
  const response = await turn(id, '过采样', 'turn-1');
  await workInFlight.stop();
  expect(partsOf(await response.text()).at(-1)).toMatchObject({ type: 'finish', finishReason: 'other' });
  expect(logged.join('\n')).not.toContain('"level":"error"');
  isStopping = false;
  ({ app } = createTestApp({ interviewer }));
  expect(await open(id)).toMatchObject({ state: { phase: 'probing' } });
});

describe('an interview that is kept', () => {
  it('is listed with what became of it, and hides an exam’s scores until the end', async () => {
    const { id } = await start({ questionIds: [1, 5], mode: 'exam' });
    const [reply] = [await take(id, '过采样', 'turn-1')];
    expect(JSON.stringify(reply)).not.toMatch(/score|verdict/);
    const list = async () => (await app.request('/api/interviews')).json();
    expect(await list()).toMatchObject([
      { id, phase: 'probing', count: 2, asked: 1, answered: 1, topics: ['数据', '效率'] },
    ]);
    expect(JSON.stringify([await list(), await open(id)])).not.toMatch(/score|verdict/);
    await app.request(`/api/interviews/${id}/end`, { method: 'POST' });
    expect(await list()).toMatchObject([{ phase: 'ended', scores: { withoutHelp: 33 } }]);
  });

  it('is deleted', async () => {
    const { id } = await start();
    expect((await app.request(`/api/interviews/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect(await errorOf(await app.request(`/api/interviews/${id}`))).toMatchObject({ status: 404 });
  });

  it('is ended without a body, once, with a word of goodbye that is kept', async () => {
    const { id } = await start();
    const end = (): Promise<EndResponse> =>
      read(app.request(`/api/interviews/${id}/end`, { method: 'POST' }));
    const ended = await end();
    expect(ended).toMatchObject({ id, state: { phase: 'ended' }, messages: [{ role: 'assistant' }] });
    expect(await end()).toEqual(ended);
    expect((await open(id)).messages.at(-1)).toEqual(ended.messages[0]);
    expect(await errorOf(await turn(id, 'x', 'turn-1'))).toMatchObject({ status: 409 });
  });

  it.each([
    ['GET', ''],
    ['DELETE', ''],
    ['POST', '/end'],
    ['GET', '/report'],
    ['DELETE', '/grades/book-1/points/1/dispute'],
  ])('that is not there: %s …%s answers 404', async (method, path) => {
    const response = await app.request(`/api/interviews/none${path}`, { method });
    expect(await errorOf(response)).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('refuses an id that climbs', async () => {
    const response = await app.request('/api/interviews/..%2Fetc');
    expect(await errorOf(response)).toMatchObject({ status: 400 });
  });
});

describe('a report', () => {
  it('of a message that is still to be graded ends with the server that makes it', async () => {
    const workInFlight = createWorkInFlight();
    const asked = Promise.withResolvers<void>();
    let isDown = true;
    const interviewer = createFakeInterviewer((request) => {
      if (isDown) return Promise.reject(new AppError('model-unavailable', 'Away.'));
      asked.resolve();
      return untilAborted(request.signal);
    });
    ({ app } = createTestApp({ interviewer }, { workInFlight }));
    const { id } = await start();
    await turn(id, '过采样', 'turn-1', {}, json);
    isDown = false;
    const report = app.request(`/api/interviews/${id}/report`);
    await asked.promise;
    await workInFlight.stop();
    expect(await errorOf(await report)).toMatchObject({ status: 503, code: 'not-ready' });
  });

  it('comes after the end, as JSON or as Markdown', async () => {
    const { id } = await start();
    await take(id, '过采样', 'turn-1');
    const report = (accept?: string) =>
      app.request(`/api/interviews/${id}/report`, accept ? { headers: { accept } } : {});
    expect(await errorOf(await report())).toMatchObject({ status: 409, code: 'conflict' });
    await app.request(`/api/interviews/${id}/end`, { method: 'POST' });
    expect(await (await report()).json()).toMatchObject({
      id,
      scores: { withoutHelp: 33 },
      questions: [{ status: 'answered', replies: [{ text: '过采样' }] }, { status: 'not-asked' }],
    });
    const markdown = await report('text/markdown');
    expect(markdown.headers.get('content-type')).toBe('text/markdown; charset=UTF-8');
    expect(await markdown.text()).toContain('# 面试报告');
  });
});

describe('a dispute', () => {
  const put = (id: string, body: unknown, point: number | string = 2) =>
    app.request(`/api/interviews/${id}/grades/book-1/points/${point}/dispute`, {
      ...post(body),
      method: 'PUT',
    });

  it('is kept beside the verdict, replaced, and taken back', async () => {
    const { id } = await start();
    await take(id, '过采样', 'turn-1');
    const response = await put(id, { verdict: 'covered', note: ' 我说过这一点 ' });
    expect([response.status, await response.json()]).toEqual([
      200,
      {
        questionId: 'book-1',
        point: 2,
        verdict: 'covered',
        note: '我说过这一点',
        createdAt: expect.any(String),
      },
    ]);
    expect((await open(id)).disputes).toMatchObject([{ point: 2, verdict: 'covered' }]);
    const path = `/api/interviews/${id}/grades/book-1/points/2/dispute`;
    expect((await app.request(path, { method: 'DELETE' })).status).toBe(204);
    expect((await open(id)).disputes).toEqual([]);
  });

  it('needs a verdict to be about', async () => {
    const { id } = await start();
    expect(await errorOf(await put(id, { verdict: 'covered' }))).toMatchObject({ status: 404 });
  });

  it.each([
    ['an unknown verdict', { verdict: 'perfect' }, 2],
    ['a note that is too long', { verdict: 'covered', note: 'x'.repeat(1001) }, 2],
    ['a point that is no number', { verdict: 'covered' }, 'x'],
    ['a point before the first', { verdict: 'covered' }, 0],
  ])('refuses %s', async (_, body, point) => {
    const { id } = await start();
    expect(await errorOf(await put(id, body, point))).toMatchObject({ status: 400 });
  });
});

it('gives a client the types of the contract', async () => {
  const client = hc<App>('http://localhost', {
    fetch: async (input: string | URL | Request, init?: RequestInit) => app.request(String(input), init),
  });
  const { interviews, grades } = client.api;
  const started = await (await interviews.$post({ json: { questionIds: [1], mode: 'coach' } })).json();
  expectTypeOf(started.state.phase).toEqualTypeOf<Phase>();
  const param = { id: started.id };
  const json = { text: '过采样', clientTurnId: 'turn-1', seenTurn: started.state.turn };
  expect((await interviews[':id'].turns.$post({ param, json })).status).toBe(200);
  const ended = await (await interviews[':id'].end.$post({ param })).json();
  expect(ended.state.phase).toBe('ended');
  const graded = await (await grades.$post({ json: { questionId: 'book-1', reply: '' } })).json();
  expectTypeOf(graded.points[0]?.verdict).toEqualTypeOf<Verdict | undefined>();
});

it('asks to wait while the server is starting', async () => {
  ({ app } = createTestApp(
    {},
    {
      services: () => {
        throw new AppError('not-ready', 'Building the index.');
      },
    },
  ));
  for (const response of [
    await app.request('/api/interviews', post({})),
    await app.request('/api/interviews'),
    await app.request('/api/interviews/x/turns', post({ text: 'x', clientTurnId: 'x' })),
    await app.request('/api/grades', post({ questionId: 1, reply: 'x' })),
  ]) {
    expect(await errorOf(response)).toMatchObject({ status: 503, code: 'not-ready' });
  }
});
