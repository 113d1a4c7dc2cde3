import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { createPrograms } from './programs.mjs';
import { ProgramError } from './setup-error.mjs';

const programs = createPrograms();
const evaluate = (script: string) => programs.capture(process.execPath, ['--eval', script]);

it('returns what a program printed, both streams in order', async () => {
  expect(await evaluate('console.log("out"); setTimeout(() => console.error("error"), 100)')).toBe(
    'out\nerror\n',
  );
});

it('tells what a failing program printed', async () => {
  const failing = evaluate('console.error("no such package"); process.exit(3)');
  await expect(failing).rejects.toThrow(ProgramError);
  await expect(failing).rejects.toMatchObject({ output: 'no such package\n' });
});

it('fails for a program that is not there', async () => {
  await expect(programs.capture('no-such-program-here', [])).rejects.toThrow(ProgramError);
});

/** Runs a program attached to a process that stands for the bootstrap script; resolves once it printed a line. */
async function runAttached(program: string) {
  const url = new URL('./programs.mjs', import.meta.url).href;
  const script = `
    const { createPrograms } = await import(${JSON.stringify(url)});
    const program = ['--eval', ${JSON.stringify(program)}];
    process.exitCode = await createPrograms().attach(process.execPath, program, {});
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const ended = once(child, 'close').then(([code]) => ({ code, output }));
  await once(child.stdout, 'data');
  return { child, ended };
}

it('passes a signal on to the program attached, and ends with its exit code', async () => {
  const { child, ended } = await runAttached(`
    process.on('SIGTERM', () => {
      console.log('got SIGTERM');
      process.exit(7);
    });
    setInterval(() => {}, 1000);
    console.log('running');
  `);
  child.kill('SIGTERM');
  expect(await ended).toEqual({ code: 7, output: 'running\ngot SIGTERM\n' });
});

it('passes one request to stop on once, though it comes from the terminal and from npm', async () => {
  const { child, ended } = await runAttached(`
    let signals = 0;
    // Which of them comes through first is up to the system.
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.on(signal, () => {
        if (signals === 0) setTimeout(() => process.exit(signals), 300);
        signals += 1;
      });
    }
    setInterval(() => {}, 1000);
    console.log('running');
  `);
  child.kill('SIGINT');
  child.kill('SIGINT');
  child.kill('SIGTERM');
  expect((await ended).code).toBe(1);
});

it('reaches what the program has started itself', async () => {
  const grandchild = `
    process.on('SIGTERM', () => {
      console.log('the grandchild ends too');
      process.exit(0);
    });
    setInterval(() => {}, 1000);
    console.log('running');
  `;
  const { child, ended } = await runAttached(`
    process.on('SIGTERM', () => {});
    const { spawnSync, spawn } = require('node:child_process');
    const started = spawn(process.execPath, ['--eval', ${JSON.stringify(grandchild)}], { stdio: 'inherit' });
    started.on('exit', () => process.exit(0));
  `);
  child.kill('SIGTERM');
  expect((await ended).output).toBe('running\nthe grandchild ends too\n');
});

it('reports a program that a signal killed as a shell does', async () => {
  const { ended } = await runAttached(`console.log('running'); process.kill(process.pid, 'SIGKILL')`);
  expect((await ended).code).toBe(137);
});
