import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compose } from './compose.ts';
import { loadConfig } from './config.ts';
import { createApp } from './http/app.ts';
import type { AnswersResponse } from './http/contract.ts';
import { post } from './http/test-app.ts';
import { createLogger } from './logger.ts';
import type { Composed } from './run-server.ts';
import { copyShippedCorpus, SHIPPED_CORPUS } from './shipped-corpus.fixture.ts';

let folder = '';
let corpus = '';
const running = new Set<Composed>();
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'duida-'));
  corpus = path.join(folder, 'corpus');
  await copyShippedCorpus(corpus);
});
afterEach(async () => {
  for (const composed of running) await composed.close();
  running.clear();
  await rm(folder, { recursive: true });
});

async function start(corpusFolder = corpus) {
  const config = loadConfig({ DATA_DIR: path.join(folder, 'data'), CORPUS_DIR: corpusFolder });
  const reported: string[] = [];
  const log = createLogger({ level: 'error', write: (line) => expect.fail(line) });
  const composed = await compose(config, (line) => reported.push(line), new AbortController().signal, log);
  running.add(composed);
  const app = createApp({
    services: () => composed.services,
    readiness: () => ({ status: 'ready', ...composed.ready }),
    allowedHosts: [],
    log,
  });
  return {
    ...composed,
    app,
    reported,
    ask: async (question: string): Promise<AnswersResponse> => {
      const response = await app.request('/api/answers', post({ question }));
      return JSON.parse(await response.text());
    },
    stop: async () => {
      running.delete(composed);
      await composed.close();
    },
  };
}

/** The numbers of the questions that an answer cites. */
const cited = ({ citations }: AnswersResponse) =>
  new Set(citations.map(({ questionId }) => Number(questionId?.split('.q')[1])));

describe('the server put together', { timeout: 60_000 }, () => {
  it('answers each of the 30 headings from the right question', async () => {
    const { app, ask } = await start(SHIPPED_CORPUS);
    const summaries = z.array(z.object({ id: z.string(), number: z.number(), title: z.string() }));
    const questions = summaries.parse(await (await app.request('/api/questions')).json());
    expect(questions).toHaveLength(30);
    for (const { title } of questions) {
      const right = questions.filter((other) => other.title === title).map(({ number }) => number);
      const answer = await ask(title);
      const [only, ...more] = cited(answer);
      expect(right, title).toContain(only);
      expect(more).toEqual([]);
      expect(answer).toMatchObject({ abstained: false, engine: 'built-in' });
      expect(answer.citations.map(({ point }) => point)).toEqual(
        Array.from({ length: answer.citations.length }, (_, index) => index + 1),
      );
    }
  });

  it('says what it is made of', async () => {
    const { app, reported, summary } = await start();
    expect(await (await app.request('/readyz')).json()).toMatchObject({
      status: 'ready',
      engine: { answer: 'built-in', embeddings: expect.stringMatching(/^built-in/) },
      index: { documents: 1, questions: 30, points: 151, chunks: 182, generation: expect.any(String) },
    });
    expect(summary).toMatch(/, built$/);
    expect(reported[0]).toContain('building it, because there was none yet');
  });

  it('answers the same from an index that was kept', async () => {
    const first = await start();
    const before = await first.ask('怎么处理过拟合');
    await first.stop();
    const second = await start();
    expect(second.summary).toMatch(/, loaded$/);
    expect(second.ready.index).toEqual(first.ready.index);
    expect(second.reported).toEqual([]);
    expect(await second.ask('怎么处理过拟合')).toEqual(before);
    expect([...cited(before)]).toEqual([8]);
  });

  it('builds a damaged index anew', async () => {
    const first = await start();
    await first.stop();
    const index = path.join(folder, 'data', 'index');
    for (const name of await readdir(index)) {
      if (!name.endsWith('.f32')) continue;
      const bytes = await readFile(path.join(index, name));
      bytes[5000] = (bytes[5000] ?? 0) ^ 1;
      await writeFile(path.join(index, name), bytes);
    }
    const second = await start();
    expect(second.reported[0]).toContain('because its vectors are damaged');
    expect(second.summary).toMatch(/, built$/);
    expect(second.ready.index.generation).not.toBe(first.ready.index.generation);
    expect([...cited(await second.ask('怎么处理过拟合'))]).toEqual([8]);
  });

  it('answers from a file that was put into the folder, and cites it', async () => {
    const first = await start();
    await first.stop();
    const text = '# 差旅报销\n\n## 高铁票\n\n出差乘坐高铁的报销标准是二等座，凭票据在三十天之内提交。\n';
    await writeFile(path.join(corpus, 'travel.md'), text);
    await writeFile(path.join(corpus, 'broken.md'), '# B\n\n### 面试题 1：没有答案\n\n一段话。\n');

    const second = await start();
    expect(second.ready.index).toMatchObject({ documents: 3, questions: 30, chunks: 184 });
    expect(second.reported).toContainEqual(
      expect.stringMatching(/^broken\.md, line 3: kept as prose, because /),
    );
    const { citations, abstained, answer } = await second.ask('高铁票的报销标准');
    expect(abstained).toBe(false);
    expect(citations).toMatchObject([{ n: 1, documentId: 'travel', question: '高铁票' }]);
    const { span, text: quoted } = citations[0] ?? expect.fail();
    expect(text.slice(span.start, span.end)).toBe(quoted);
    expect(answer).toContain(`${quoted}[1]`);
  });

  it('refuses a data folder that is in use and takes it once it is free', async () => {
    const first = await start();
    await expect(start()).rejects.toMatchObject({ code: 'conflict' });
    await first.stop();
    await start();
  });

  it('lets go of the data folder when it cannot start', async () => {
    await expect(start(path.join(folder, 'missing'))).rejects.toMatchObject({ code: 'invalid-input' });
    await start();
  });
});
