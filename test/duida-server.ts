import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = path.join(import.meta.dirname, '..');

/** The real server as a process of its own, on a free port and a data folder of its own. */
export interface DuidaServer {
  readonly url: string;
  /** Ends it as SIGTERM does; resolves with its exit code. */
  stop(): Promise<number | null>;
  /** Ends it as `kill -9` does, and starts another on the same folder and port. */
  killAndRestart(): Promise<void>;
}

/** Starts the server and resolves once it is ready; `settings` are environment variables. */
export async function startDuida(settings: Record<string, string> = {}): Promise<DuidaServer> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'duida-journey-'));
  let running = await launch({ ...settings, DATA_DIR: dataFolder, PORT: '0' });
  const { url } = running;
  return {
    url,
    stop: async () => {
      running.child.kill('SIGTERM');
      const code = await running.exited;
      rmSync(dataFolder, { recursive: true, force: true });
      return code;
    },
    killAndRestart: async () => {
      running.child.kill('SIGKILL');
      await running.exited;
      running = await launch({ ...settings, DATA_DIR: dataFolder, PORT: new URL(url).port });
    },
  };
}

async function launch(
  settings: Record<string, string>,
): Promise<{ child: ChildProcess; url: string; exited: Promise<number | null> }> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'apps/server/src/main.ts'],
    {
      cwd: ROOT,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ENGINE: 'auto', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const exited = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  const said: string[] = [];
  child.stderr.on('data', (data: Buffer) => said.push(data.toString()));
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    const url = /Ready after .*(http:\/\/\S+)/.exec(line)?.[1];
    if (url) {
      child.stdout.resume();
      return { child, url, exited };
    }
  }
  throw new Error(`The server did not start:\n${said.join('\n')}`);
}
