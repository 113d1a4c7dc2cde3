/**
 * Passes a stream on and ends it when nothing arrives for `milliseconds`, be it at the start or between two
 * items. `open` gets a signal that is aborted by the timeout, by the caller's own signal and when the reader
 * stops early, so that the connection behind the stream closes in each case.
 * @throws a `TimeoutError`, or the caller's abort reason, at once, whether or not the stream reacts.
 */
export async function* readWithIdleTimeout<T>(
  open: (signal: AbortSignal) => Promise<AsyncIterable<T>>,
  milliseconds: number,
  signal?: AbortSignal,
): AsyncGenerator<T> {
  const controller = new AbortController();
  const anyAbort = signal ? AbortSignal.any([signal, controller.signal]) : controller.signal;

  const within = <R>(work: Promise<R>): Promise<R> =>
    new Promise((resolve, reject) => {
      const onAbort = () => reject(anyAbort.reason);
      const timer = setTimeout(
        () => controller.abort(new DOMException(`Nothing arrived for ${milliseconds} ms.`, 'TimeoutError')),
        milliseconds,
      );
      const settled = () => {
        clearTimeout(timer);
        anyAbort.removeEventListener('abort', onAbort);
      };
      anyAbort.addEventListener('abort', onAbort, { once: true });
      work.then(resolve, reject).finally(settled);
    });

  try {
    anyAbort.throwIfAborted();
    const iterator = (await within(open(anyAbort)))[Symbol.asyncIterator]();
    for (let next = await within(iterator.next()); !next.done; next = await within(iterator.next())) {
      yield next.value;
    }
  } finally {
    controller.abort();
  }
}
