/** Runs the work alone among all that has the same key, in the order of the calls. */
export type KeyedLock = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;

export function createKeyedLock(): KeyedLock {
  const last = new Map<string, Promise<void>>();
  return async (key, work) => {
    const previous = last.get(key);
    const { promise: done, resolve } = Promise.withResolvers<void>();
    last.set(key, done);
    try {
      await previous;
      return await work();
    } finally {
      if (last.get(key) === done) last.delete(key);
      resolve();
    }
  };
}
