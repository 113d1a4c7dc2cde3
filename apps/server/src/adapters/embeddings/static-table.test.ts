import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaticEmbeddings } from '../../core/retrieval/static-embeddings.ts';
import { readStaticTable } from './static-table.ts';

const embeddings = createStaticEmbeddings({ table: await readStaticTable() });

async function cosine(a: string, b: string): Promise<number> {
  const [one = [], other = []] = await embeddings.embedDocuments([a, b]);
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}

describe('the table that comes with the product', () => {
  it('puts near what means alike in other words', async () => {
    const alike = [
      ['显卡不够用', 'we are short of GPUs'],
      ['客户的隐私', "protecting users' personal data"],
      ['怎么挣钱', '盈利模式'],
      ['把数据锁起来', '加密'],
    ] as const;
    for (const [text, other] of alike) {
      const unlike = await cosine(text, '红烧肉要炖多久才软烂');
      expect(await cosine(text, other), `${text} | ${other}`).toBeGreaterThan(unlike + 0.1);
    }
  });
});

describe('reading a table', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'duida-table-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('gives the bytes of the file', async () => {
    const file = path.join(folder, 'table.bin');
    await writeFile(file, Uint8Array.from([1, 2, 3]));
    expect([...(await readStaticTable(file))]).toEqual([1, 2, 3]);
  });

  it('says which file is missing', async () => {
    await expect(readStaticTable(path.join(folder, 'none.bin'))).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('none.bin'),
    });
  });
});
