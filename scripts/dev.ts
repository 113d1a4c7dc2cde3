import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

/** `npm run dev`: the server, restarted on every change, and Vite with hot reload in front of it. */

const root = path.resolve(import.meta.dirname, '..');
const server = path.join(root, 'apps/server');
const web = path.join(root, 'apps/web');

const children = [
  start(root, [
    '--disable-warning=ExperimentalWarning',
    `--watch-path=${path.join(server, 'src')}`,
    path.join(server, 'src/main.ts'),
  ]),
  start(web, [path.join(web, 'node_modules/vite/bin/vite.js')]),
];

for (const child of children) {
  child.once('exit', (code, signal) => {
    process.exitCode ??= code ?? (signal === null ? 1 : 0);
    for (const other of children) if (other.exitCode === null) other.kill('SIGTERM');
  });
}
// The children get their signals themselves, with the whole group; this process waits for them.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});

function start(cwd: string, args: string[]): ChildProcess {
  return spawn(process.execPath, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
}
