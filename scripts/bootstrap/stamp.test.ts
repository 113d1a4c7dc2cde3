import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashFiles, readStamp, writeStamp } from './stamp.mjs';

let root = '';

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'duida-stamp-'));
  fs.mkdirSync(path.join(root, 'src/deep'), { recursive: true });
  fs.writeFileSync(path.join(root, 'src/deep/a.ts'), 'one');
  fs.writeFileSync(path.join(root, 'package.json'), '{}');
});

afterEach(() => fs.rmSync(root, { recursive: true }));

const hash = (facts?: string[]) => hashFiles(root, ['src', 'package.json', 'missing.json'], facts);

it('is the same for the same files, whenever they were written', () => {
  const before = hash();
  fs.utimesSync(path.join(root, 'package.json'), 0, 0);
  expect(hash()).toBe(before);
});

it.each<[string, () => void]>([
  ['content changes', () => fs.writeFileSync(path.join(root, 'src/deep/a.ts'), 'two')],
  ['a file is added', () => fs.writeFileSync(path.join(root, 'src/b.ts'), '')],
  ['a file is renamed', () => fs.renameSync(path.join(root, 'src/deep/a.ts'), path.join(root, 'src/a.ts'))],
  ['a file is removed', () => fs.rmSync(path.join(root, 'src/deep/a.ts'))],
  ['a missing file turns up', () => fs.writeFileSync(path.join(root, 'missing.json'), '')],
])('differs when %s', (_, change) => {
  const before = hash();
  change();
  expect(hash()).not.toBe(before);
});

it('differs between platforms', () => {
  expect(hash(['linux'])).not.toBe(hash(['darwin']));
});

it('reads the stamp that was written, and nothing where none was', () => {
  const file = path.join(root, 'new/folder/stamp');
  expect(readStamp(file)).toBeUndefined();
  writeStamp(file, 'done');
  expect(readStamp(file)).toBe('done');
});
