// @ts-check
import { spawn } from 'node:child_process';
import os from 'node:os';
import { performance } from 'node:perf_hooks';
import { Interrupted, ProgramError } from './setup-error.mjs';

const POSIX = process.platform !== 'win32';

/** npm passes on the Ctrl-C that the terminal has already sent to everybody. */
const SAME_REQUEST_WITHIN_MS = 1000;

const LOOK_FOR_NPM_EVERY_MS = 200;

/** @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} [env]
 */

/**
 * @typedef {ReturnType<typeof createPrograms>} Programs
 */

/**
 * Runs other programs, one at a time, and passes on to the running one the signals that this process gets:
 * each of them once. On POSIX a program leads a process group of its own, so that the terminal's Ctrl-C
 * reaches it by us alone and whatever it has started gets the signal with it.
 */
export function createPrograms() {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let running;
  /** @type {NodeJS.Signals | undefined} */
  let signalled;
  let signalledAt = Number.NEGATIVE_INFINITY;

  /** @param {NodeJS.Signals} signal */
  const receive = (signal) => {
    const now = performance.now();
    if (now - signalledAt < SAME_REQUEST_WITHIN_MS) return;
    signalled = signal;
    signalledAt = now;
    // A closed terminal means the same to a server as a request to stop.
    if (running) deliver(running, signal === 'SIGHUP' ? 'SIGTERM' : signal);
  };
  for (const signal of SIGNALS) process.on(signal, receive);
  whenNpmIsGone(() => {
    if (signalled === undefined) receive('SIGTERM');
  });

  /** @throws {Interrupted} when a signal has come in and no more work should begin */
  const throwIfInterrupted = () => {
    if (signalled !== undefined) throw new Interrupted(signalled);
  };

  /**
   * @param {string} program
   * @param {string[]} args
   * @param {RunOptions & { stdio: import('node:child_process').StdioOptions, shell?: boolean }} options
   */
  const begin = (program, args, options) => {
    throwIfInterrupted();
    const child = spawn(program, args, { ...options, detached: POSIX });
    running = child;
    return child;
  };

  return {
    throwIfInterrupted,

    /**
     * Runs a program for its result; what it prints is shown to nobody unless it fails.
     *
     * @param {string} program
     * @param {string[]} args
     * @param {RunOptions} [options]
     * @returns {Promise<string>} both its streams in order
     * @throws {ProgramError} when it cannot be started or exits with another code than 0
     * @throws {Interrupted} when a signal ended it
     */
    async capture(program, args, options = {}) {
      // Windows runs a command file (npm.cmd) through its shell only.
      const shell = /\.cmd$/i.test(program);
      const child = begin(program, args, { ...options, shell, stdio: ['ignore', 'pipe', 'pipe'] });
      /** @type {Buffer[]} */
      const chunks = [];
      child.stdout?.on('data', (chunk) => chunks.push(chunk));
      child.stderr?.on('data', (chunk) => chunks.push(chunk));
      const { code, error } = await ended(child);
      running = undefined;
      const output = Buffer.concat(chunks).toString('utf8');
      if (code === 0) return output;
      throwIfInterrupted();
      throw new ProgramError([program, ...args].join(' '), output, error);
    },

    /**
     * Runs a program on this terminal, in the place of this one.
     *
     * @param {string} program
     * @param {string[]} args
     * @param {RunOptions} options
     * @returns {Promise<number>} its exit code; 128 and the signal's number when one killed it
     */
    async attach(program, args, options) {
      const { code, signal, error } = await ended(begin(program, args, { ...options, stdio: 'inherit' }));
      running = undefined;
      if (error) throw new ProgramError([program, ...args].join(' '), '', error);
      return code ?? exitCodeOf(signal ?? 'SIGTERM');
    },
  };
}

/**
 * npm runs its scripts through a shell and sends that one the signal to stop; the shell dies of it and tells
 * nobody. What we can see is that our parent has changed.
 *
 * @param {() => void} act
 */
function whenNpmIsGone(act) {
  if (!POSIX || process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, LOOK_FOR_NPM_EVERY_MS);
  watch.unref();
}

/**
 * @param {NodeJS.Signals} signal
 * @returns {number} what a shell reports for a program that the signal ended
 */
export function exitCodeOf(signal) {
  return 128 + (os.constants.signals[signal] ?? 0);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function deliver(child, signal) {
  // On Windows the console has told every program in it already, and kill() would not let it finish.
  if (!POSIX || child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // It ended a moment ago.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<{ code: number | null, signal: NodeJS.Signals | null, error?: Error }>}
 */
function ended(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, error }));
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}
