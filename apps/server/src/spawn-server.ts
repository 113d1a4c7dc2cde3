import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const running = new Set<ChildProcess>();

/** Ends whatever a test has left running; resolves when it is gone. */
export async function killServers(): Promise<void> {
  const gone = [...running].map((child) => once(child, 'close'));
  for (const child of running) child.kill('SIGKILL');
  await Promise.all(gone);
}

/** Runs a server script in a process of its own, with nothing in its environment. */
export function spawnServer(script: string, args: string[] = [], cwd = import.meta.dirname) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {
    cwd,
    env: {},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  const output = { stdout: '', stderr: '' };
  const watchers = new Set<() => void>();
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
      for (const watcher of watchers) watcher();
    });
  }
  const ended = once(child, 'close').then(([code]): number | null => code);
  /** The first match in what it prints. */
  const printed = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(output.stdout);
        if (match) resolve(match);
      };
      watchers.add(look);
      void ended.then(() => reject(new Error(`ended without ${pattern}: ${output.stderr}`)));
      look();
    });
  return {
    output,
    /** Its exit code; null when a signal killed it. */
    ended,
    /** The signal that killed it, once it has ended. */
    killedBy: () => child.signalCode,
    printed,
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    url: async () => (await printed(/listens on (http:\S+)/))[1] ?? '',
  };
}
