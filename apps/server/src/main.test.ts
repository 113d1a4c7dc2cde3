import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { post } from './http/test-app.ts';
import { killServers, spawnServer } from './spawn-server.ts';

vi.setConfig({ testTimeout: 30_000 });
afterEach(killServers);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duida-main-'));
  await mkdir(join(folder, 'notes'));
  await writeFile(join(folder, 'notes/bees.md'), '# Bees\n\nBees dance to tell where the flowers are.\n');
  await writeFile(join(folder, '.env'), 'PORT=0\nCORPUS_DIR=notes\nDATA_DIR=kept\n');
});
afterAll(() => rm(folder, { recursive: true }));

const start = () => spawnServer(join(import.meta.dirname, 'main.ts'), [], folder);

it('serves the material that .env names, alone on its data, until it is told to stop', async () => {
  const server = start();
  await server.printed(/Ready after/);
  const answer = await fetch(`${await server.url()}/api/answers`, post({ question: 'Why do bees dance?' }));
  expect(await answer.json()).toMatchObject({
    engine: 'built-in',
    citations: [{ documentId: 'bees', text: expect.stringContaining('dance') }],
  });

  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.output.stderr).toMatch(/^Another Duida is using .+\n$/);

  server.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  const third = start();
  await third.printed(/Ready after/);
});
