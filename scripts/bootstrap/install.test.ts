import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { install, isInstalled } from './install.mjs';
import { createPrograms } from './programs.mjs';
import { SetupError } from './setup-error.mjs';

const ADDON = 'apps/server/node_modules/hnswlib-node/build/Release/addon.node';

const programs = createPrograms();
let root = '';

function write(file: string, content: string): void {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), content, { mode: 0o755 });
}

/** Installs by a script in pnpm's place, which needs no other program. */
function installBy(...lines: string[]) {
  write('pnpm', ['#!/bin/sh', 'echo working', ...lines].join('\n'));
  return install(root, programs, { node: process.execPath, pnpm: path.join(root, 'pnpm') });
}

const COMPILES = `: > ${ADDON}`;
const FAILS = 'exit 1';

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'duida install '));
  write('package.json', '{}');
  write('pnpm-lock.yaml', 'lockfileVersion: 9');
  write('apps/web/node_modules/react', '');
  fs.mkdirSync(path.dirname(path.join(root, ADDON)), { recursive: true });
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  vi.spyOn(console, 'error').mockReturnValue();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  fs.rmSync(root, { recursive: true });
});

describe.skipIf(process.platform === 'win32')('what is installed', () => {
  it('is what the lockfile says after an install, until the lockfile changes', async () => {
    expect(isInstalled(root)).toBe(false);
    await installBy(COMPILES);
    expect(isInstalled(root)).toBe(true);
    write('pnpm-lock.yaml', 'lockfileVersion: 10');
    expect(isInstalled(root)).toBe(false);
  });

  it('is not complete when the packages of a part were removed', async () => {
    await installBy(COMPILES);
    fs.rmSync(path.join(root, 'apps/web/node_modules'), { recursive: true });
    expect(isInstalled(root)).toBe(false);
  });

  it('is not complete after an install that failed, even when one before it did not', async () => {
    await installBy(COMPILES);
    const failing = installBy(FAILS);
    await expect(failing).rejects.toThrow(SetupError);
    await expect(failing).rejects.toThrow('working');
    expect(isInstalled(root)).toBe(false);
  });

  it('goes without the addon where there is no compiler, and says what to install', async () => {
    const tools = path.join(root, 'tools');
    vi.stubEnv('PATH', tools);
    await installBy();
    expect(isInstalled(root)).toBe(true);
    expect(console.error).toHaveBeenCalledWith(expect.stringContaining('python3, make and g++'));
    for (const tool of ['python3', 'make', 'g++']) write(`tools/${tool}`, '');
    expect(isInstalled(root)).toBe(false);
  });
});
