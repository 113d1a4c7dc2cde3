import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withLock } from './lock.mjs';

let folder = '';
const lockFile = () => path.join(folder, '.toolchain/lock');
const hooks = { onWait: () => {}, whileWaiting: () => {} };

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'duida-lock-'));
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

it('lets one work at a time, and says once to the other that it waits', async () => {
  const events: string[] = [];
  const { promise: waiting, resolve: waits } = Promise.withResolvers<void>();
  const first = withLock(lockFile(), hooks, async () => {
    events.push('first begins');
    await waiting;
    events.push('first ends');
  });
  const onWait = () => {
    events.push('second waits');
    waits();
  };
  await withLock(lockFile(), { ...hooks, onWait }, async () => events.push('second works'));
  await first;
  expect(events).toEqual(['first begins', 'second waits', 'first ends', 'second works']);
});

it('lets go when the work fails', async () => {
  const failing = withLock(lockFile(), hooks, () => Promise.reject(new Error('no network')));
  await expect(failing).rejects.toThrow('no network');
  expect(fs.existsSync(lockFile())).toBe(false);
});

it('takes over from a holder that was killed', async () => {
  fs.mkdirSync(path.dirname(lockFile()));
  fs.writeFileSync(lockFile(), '1');
  fs.utimesSync(lockFile(), 0, 0);
  expect(await withLock(lockFile(), hooks, async () => 'done')).toBe('done');
  expect(fs.readdirSync(path.dirname(lockFile()))).toEqual([]);
});

it('gives up waiting when told to', async () => {
  fs.mkdirSync(path.dirname(lockFile()));
  fs.writeFileSync(lockFile(), '1');
  const whileWaiting = () => {
    throw new Error('interrupted');
  };
  const waiting = withLock(lockFile(), { ...hooks, whileWaiting }, async () => 'done');
  await expect(waiting).rejects.toThrow('interrupted');
  expect(fs.existsSync(lockFile())).toBe(true);
});
