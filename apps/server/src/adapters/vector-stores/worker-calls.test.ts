import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { createWorkerCalls } from './worker-calls.ts';

const start = (code: string) => {
  const source = `const { parentPort } = require('node:worker_threads');
    parentPort.on('message', (message) => {
      if (message === 'close') return parentPort.close();
      const { call, word } = message;
      ${code}
    });`;
  return createWorkerCalls<{ word: string }>(new Worker(source, { eval: true }), 'The worker');
};

describe('createWorkerCalls', () => {
  it('gives each caller its own reply, in whatever order they come', async () => {
    const calls = start(`
      this.held ??= [];
      this.held.push({ call, result: word.toUpperCase() });
      if (this.held.length === 2) for (const reply of this.held.reverse()) parentPort.postMessage(reply);`);
    expect(await Promise.all([calls.call({ word: 'a' }), calls.call({ word: 'b' })])).toEqual(['A', 'B']);
    await calls.close();
  });

  it('rejects a call that the worker reports as failed, and serves the next', async () => {
    const calls = start(
      `parentPort.postMessage(word === 'bad' ? { call, problem: 'no such word' } : { call, result: word });`,
    );
    await expect(calls.call({ word: 'bad' })).rejects.toMatchObject({
      code: 'not-ready',
      message: 'The worker failed: no such word',
    });
    expect(await calls.call({ word: 'good' })).toBe('good');
    await calls.close();
  });

  it('rejects what is under way when it is closed, and lets the worker come to the end of it', async () => {
    const progress = new Int32Array(new SharedArrayBuffer(4));
    const calls = createWorkerCalls<{ progress: Int32Array }>(
      new Worker(
        `const { parentPort } = require('node:worker_threads');
        parentPort.on('message', (message) => {
          if (message === 'close') return parentPort.close();
          Atomics.add(message.progress, 0, 1);
          Atomics.notify(message.progress, 0);
          for (let i = 0; i < 5e7; i++);
          Atomics.add(message.progress, 0, 1);
        });`,
        { eval: true },
      ),
      'The worker',
    );
    const rejected = expect(calls.call({ progress })).rejects.toMatchObject({
      message: 'The worker is closed.',
    });
    await Atomics.waitAsync(progress, 0, 0).value;
    await calls.close();
    await rejected;
    expect(progress[0]).toBe(2);
    await calls.close();
  });

  it.each([
    ['ends', 'process.exit(3);', 'code 3'],
    ['throws', `throw new Error('broken');`, 'stopped working'],
  ])('rejects waiting and later calls when the worker %s', async (_what, code, message) => {
    const calls = start(code);
    const outcomes = await Promise.allSettled([calls.call({ word: 'a' }), calls.call({ word: 'b' })]);
    outcomes.push(...(await Promise.allSettled([calls.call({ word: 'c' })])));
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: { code: 'not-ready', message: expect.stringContaining(message) },
      });
    }
    await calls.close();
  });
});
