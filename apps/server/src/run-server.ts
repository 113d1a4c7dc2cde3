import { setTimeout as wait } from 'node:timers/promises';
import { type Config, loadConfig } from './config.ts';
import { AppError } from './core/errors.ts';
import { createApp } from './http/app.ts';
import type { ReadyResponse } from './http/contract.ts';
import { isLoopback } from './http/host-names.ts';
import type { Services } from './http/services.ts';
import { createWorkInFlight } from './http/work-in-flight.ts';
import { type Listener, listen } from './listen.ts';
import { createLogger, createRedactor, type Logger } from './logger.ts';
import { openWarning, readyLines, startingState } from './start-up-lines.ts';

/** All that the server is made of, once it is up. */
export interface Composed {
  services: Services;
  ready: Omit<ReadyResponse, 'status'>;
  /** The index in a few words: what searches it, and whether it was built or loaded. */
  summary: string;
  close(): Promise<void>;
}

/**
 * Puts the server together; reports what it is doing, line by line, and logs what fails later on out of sight.
 * @throws AppError for what the person who starts it can mend.
 */
export type Compose = (
  config: Config,
  report: (line: string) => void,
  signal: AbortSignal,
  log: Logger,
) => Promise<Composed>;

export interface RunServerOptions {
  variables: Record<string, string | undefined>;
  compose: Compose;
  /** The folder of the built web app. */
  webRoot: string;
}

/** How long answers in flight may take to end when the server stops, in milliseconds. */
const GRACE = 3000;

/**
 * Runs the server for as long as the process lives: listens at once, gets ready in the background, stops on
 * SIGINT, SIGTERM or SIGHUP with exit code 0, and on a second signal dies of it at once. What keeps it from starting is
 * said in a sentence, with exit code 1.
 */
export async function runServer({ variables, compose, webRoot }: RunServerOptions): Promise<void> {
  const start = performance.now();
  const stopping = new AbortController();
  const workInFlight = createWorkInFlight();
  let log = createLogger({ level: 'info', write: writeError });
  let listener: Listener | undefined;
  let composed: Composed | undefined;
  let composing: Promise<unknown> = Promise.resolve();

  let closing: Promise<void> | undefined;
  const closeAll = async () => {
    const closed = listener?.close(GRACE);
    stopping.abort();
    await Promise.race([Promise.all([workInFlight.stop(), closed, composing]), wait(GRACE + 500)]);
    await composed?.close();
  };
  const close = (): Promise<void> => {
    closing ??= closeAll();
    return closing;
  };
  const fail = async (error: unknown): Promise<never> => {
    if (error instanceof AppError) writeError(error.message);
    else log.error('The server cannot go on.', {}, error);
    await close().catch((reason) => log.error('The server did not stop cleanly.', {}, reason));
    process.exit(1);
  };
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping.signal.aborted) {
      // Left to the system, which waits for nothing: exit() would stop the index's thread within its addon.
      process.removeListener(signal, stop);
      process.kill(process.pid, signal);
      return;
    }
    say('Stopping…');
    await close().catch(fail);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('uncaughtException', (error) => void fail(error));

  try {
    const config = loadConfig(variables);
    log = createLogger({ level: config.logLevel, secrets: config.secrets, write: writeError });
    let state = startingState(config);
    const app = createApp({
      services: () => {
        if (!composed) throw new AppError('not-ready', `The server is starting: ${state.message}`);
        return composed.services;
      },
      readiness: () => state,
      allowedHosts: config.allowedHosts,
      host: config.host,
      log,
      webRoot,
      workInFlight,
    });
    listener = await listen({ fetch: app.fetch, host: config.host, port: config.port });
    say(`Duida 对答 listens on ${listener.url} and is getting ready.`);
    if (!isLoopback(config.host)) say(openWarning(config.host));

    const redact = createRedactor(config.secrets);
    const report = (line: string) => {
      state = { ...state, message: redact(line) };
      say(`  ${state.message}`);
    };
    const composition = compose(config, report, stopping.signal, log);
    // Only to wait for it when stopping; what it throws is dealt with below.
    composing = composition.catch(() => undefined);
    composed = await composition;
    state = { status: 'ready', ...composed.ready };
    if (stopping.signal.aborted) return;
    say(`Ready after ${((performance.now() - start) / 1000).toFixed(1)} s: ${listener.url}`);
    say(readyLines(composed.ready, composed.summary));
  } catch (error) {
    if (!stopping.signal.aborted) await fail(error);
    log.debug('stopped while starting', { reason: String(error) });
  }
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const writeError = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
