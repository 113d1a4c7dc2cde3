import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { readSources } from '../evaluate/sources.ts';
import { writeSyntheticCorpus } from './synthetic-corpus.ts';

const SOURCE = '市场需求分析、技术团队实力。可行的盈利模式，数据隐私与安全；模型迭代与优化！';

const folders: string[] = [];

function written(sections: number): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'duida-synthetic-'));
  folders.push(folder);
  writeSyntheticCorpus(folder, SOURCE, sections);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true });
});

it('makes as many passages as it is asked for', async () => {
  const { material } = await readSources(written(1001), () => undefined);
  expect(material.documents).toHaveLength(3);
  expect(material.passages).toHaveLength(1001);
});

it('is the same every time, and says many different things', () => {
  const read = (folder: string) =>
    fs.readdirSync(folder).map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));
  const files = read(written(600));
  expect(read(written(600))).toEqual(files);
  expect(files[0]).not.toBe(files[1]);
});
