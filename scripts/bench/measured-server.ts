import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { SERVER_ENVIRONMENT, SERVER_NODE_FLAGS } from '../bootstrap/commands.mjs';

const MAIN = path.resolve(import.meta.dirname, '../../apps/server/src/main.ts');
const LOOK_AGAIN_MS = 5;

/** A server in a process of its own. */
export interface MeasuredServer {
  url: string;
  /** From its start to its first answer on `/healthz`, in milliseconds. */
  listeningAfter: number;
  /** From its start to `/readyz` saying that it is ready, in milliseconds. */
  readyAfter: number;
  /** What it holds in memory now, in bytes; undefined where the platform does not tell. */
  residentMemory(): number | undefined;
  /** Resolves when the process has ended. */
  stop(): Promise<void>;
}

/**
 * Starts the product's server with its built-in engine and waits until it is ready.
 *
 * @throws Error with what it printed when it ends instead
 */
export async function startServer(folders: { corpus: string; data: string }): Promise<MeasuredServer> {
  const started = performance.now();
  const { url, stop, pid, hasEnded, printed } = await startListening([MAIN], {
    PORT: '0',
    ENGINE: 'built-in',
    EMBEDDINGS: 'built-in',
    CORPUS_DIR: folders.corpus,
    DATA_DIR: folders.data,
  });
  const answers = async (route: string) => {
    while (!(await isOK(url + route))) {
      if (hasEnded()) throw new Error(`The server ended before it was ready:\n${printed()}`);
      await delay(LOOK_AGAIN_MS);
    }
    return performance.now() - started;
  };
  const listeningAfter = await answers('/healthz');
  const readyAfter = await answers('/readyz');
  return { url, listeningAfter, readyAfter, residentMemory: () => residentMemory(pid), stop };
}

/** A server too busy to answer may break the connection, which is no answer either. */
async function isOK(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.ok;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/**
 * Runs a script that prints `listens on <address>`, in a process of its own as `npm start` runs the server, and waits
 * for that line.
 *
 * @throws Error with what it printed when it ends instead
 */
export async function startListening(script: readonly string[], environment: Record<string, string>) {
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
  const child = spawn(process.execPath, [...SERVER_NODE_FLAGS, ...script], {
    // Not where a person's own .env lies.
    cwd: path.parse(process.cwd()).root,
    env: { PATH, NODE_COMPILE_CACHE, ...SERVER_ENVIRONMENT, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (text: string) => {
      output += text;
      const found = /listens on (http:\/\/\S+)/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    void ended.then(() => reject(new Error(`${script.join(' ')} ended early:\n${output}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    printed: () => output,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function residentMemory(pid: number): number | undefined {
  const status = `/proc/${pid}/status`;
  if (!fs.existsSync(status)) return undefined;
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(fs.readFileSync(status, 'utf8'))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}
