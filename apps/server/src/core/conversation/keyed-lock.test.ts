import { describe, expect, it } from 'vitest';
import { createKeyedLock } from './keyed-lock.ts';

describe('createKeyedLock', () => {
  it('lets work with the same key wait its turn and other keys go on', async () => {
    const lock = createKeyedLock();
    const log: string[] = [];
    const gate = Promise.withResolvers<void>();
    const first = lock('a', async () => {
      log.push('a1 begins');
      await gate.promise;
      log.push('a1 ends');
    });
    const second = lock('a', async () => log.push('a2'));
    const third = lock('a', async () => log.push('a3'));
    await lock('b', async () => log.push('b'));
    gate.resolve();
    await Promise.all([first, second, third]);
    expect(log).toEqual(['a1 begins', 'b', 'a1 ends', 'a2', 'a3']);
  });

  it('hands results and errors to their callers only', async () => {
    const lock = createKeyedLock();
    const failing = lock('a', () => Promise.reject(new Error('mine')));
    const next = lock('a', async () => 'fine');
    await expect(failing).rejects.toThrow('mine');
    expect(await next).toBe('fine');
  });
});
