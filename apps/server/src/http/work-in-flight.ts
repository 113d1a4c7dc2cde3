/** One piece of work for one request. */
export interface Work {
  /** Aborted with an AbortError when its client goes away or the server stops. */
  readonly signal: AbortSignal;
  /** Says that it has ended, in whatever way. */
  end(): void;
}

/** What is being answered right now, so that a server that stops can end it and wait until it is written down. */
export interface WorkInFlight {
  /** Begins work for a client who is there until `client` aborts. */
  begin(client: AbortSignal): Work;
  /** Aborts all work; resolves when all of it has ended. */
  stop(): Promise<void>;
}

/** Does work for a client who is there until `client` aborts: one that is left out never goes away. */
export async function duringWork<T>(
  workInFlight: WorkInFlight,
  doWork: (signal: AbortSignal) => Promise<T>,
  client = new AbortController().signal,
): Promise<T> {
  const work = workInFlight.begin(client);
  try {
    return await doWork(work.signal);
  } finally {
    work.end();
  }
}

export function createWorkInFlight(): WorkInFlight {
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();
  return {
    begin(client) {
      const work = new AbortController();
      const ended = Promise.withResolvers<void>();
      // Not AbortSignal.any: it passes on the reason, which for a closed connection is a bare string.
      const abort = () => work.abort();
      const causes = [client, stopping.signal];
      for (const cause of causes) cause.addEventListener('abort', abort);
      if (causes.some((cause) => cause.aborted)) abort();
      running.add(ended.promise);
      return {
        signal: work.signal,
        end() {
          for (const cause of causes) cause.removeEventListener('abort', abort);
          running.delete(ended.promise);
          ended.resolve();
        },
      };
    },
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}
