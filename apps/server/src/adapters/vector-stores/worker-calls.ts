import type { Transferable, Worker } from 'node:worker_threads';
import { AppError } from '../../core/errors.ts';

/** What a worker answers to the call of the same number. */
export type WorkerReply = { call: number; result: unknown } | { call: number; problem: string };

/** A numbered request, or `close`: to answer what came before and then close its port, upon which it ends. */
export type WorkerMessage<Request extends object> = (Request & { call: number }) | 'close';

export interface WorkerCalls<Request extends object> {
  /**
   * Sends a request, numbered, and waits for its reply. Requests are answered in the order they were sent.
   * @throws AppError `not-ready` when the worker reports a problem, stops before it answers, or has stopped.
   */
  call(request: Request, transfer?: Transferable[]): Promise<unknown>;
  /**
   * Rejects the calls still waiting and resolves when the worker has ended. It ends by itself, after what it is at:
   * where a thread is terminated within an addon's code, the addon may abort the whole process.
   */
  close(): Promise<void>;
}

/** Turns the messages of a worker that answers with `WorkerReply` into promises. */
export function createWorkerCalls<Request extends object>(
  worker: Worker,
  name: string,
): WorkerCalls<Request> {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let calls = 0;
  let stopped: AppError | undefined;
  const ended = new Promise((resolve) => worker.once('exit', resolve));

  const stop = (reason: string, cause?: unknown) => {
    stopped ??= new AppError('not-ready', `${name} ${reason}.`, { cause });
    for (const { reject } of waiting.values()) reject(stopped);
    waiting.clear();
  };

  worker.on('message', (reply: WorkerReply) => {
    const caller = waiting.get(reply.call);
    waiting.delete(reply.call);
    if ('result' in reply) caller?.resolve(reply.result);
    else caller?.reject(new AppError('not-ready', `${name} failed: ${reply.problem}`));
  });
  worker.on('error', (error) => stop('stopped working; restarting the server brings it back', error));
  worker.on('exit', (code) => stop(`stopped with code ${code}; restarting the server brings it back`));

  return {
    async call(request, transfer = []) {
      if (stopped) throw stopped;
      const call = ++calls;
      const reply = Promise.withResolvers<unknown>();
      waiting.set(call, reply);
      worker.postMessage({ call, ...request } satisfies WorkerMessage<Request>, transfer);
      return reply.promise;
    },
    async close() {
      stop('is closed');
      worker.postMessage('close' satisfies WorkerMessage<Request>);
      await ended;
    },
  };
}
