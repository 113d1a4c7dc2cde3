import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCorpusFile, readCorpusFolder } from './corpus-files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'corpus-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, content: string | Uint8Array) => writeFile(path.join(folder, name), content);

async function read() {
  const reported: string[] = [];
  const documents = await readCorpusFolder(folder, (line) => reported.push(line));
  return { documents, reported };
}

/** “标题” and “数据隐私” in GB 18030, under a Markdown heading. */
const GB18030 = Uint8Array.of(
  ...[0x23, 0x20, 0xb1, 0xea, 0xcc, 0xe2, 0x0a, 0x0a],
  ...[0xca, 0xfd, 0xbe, 0xdd, 0xd2, 0xfe, 0xcb, 0xbd],
);

describe('readCorpusFolder', () => {
  it('reads Markdown and text files by name', async () => {
    await write('b.TXT', '第二份');
    await write('a.md', '# 第一份\n\n正文');
    await write('c.markdown', 'No heading');
    const { documents, reported } = await read();
    expect(documents).toEqual([
      { id: 'a', fileName: 'a.md', title: '第一份', text: '# 第一份\n\n正文' },
      { id: 'b', fileName: 'b.TXT', title: 'b', text: '第二份' },
      { id: 'c', fileName: 'c.markdown', title: 'c', text: 'No heading' },
    ]);
    expect(reported).toEqual([]);
  });

  it('takes the first heading for the title, without its number and closing marks', async () => {
    await write('a.md', 'Before\n\n## 1. 如何起步？ ##\n\n# Later\n');
    expect((await read()).documents[0]?.title).toBe('如何起步？');
  });

  it('leaves out what is no material: other types, hidden files, folders, README and what stands beside the documents', async () => {
    for (const name of [
      '.hidden.md',
      'README.md',
      'readme.MD',
      'glossary.txt',
      'elsewhere.txt',
      'follow-ups.txt',
      'a.phrasings.yaml',
      'a.pdf',
      'a',
    ]) {
      await write(name, 'text');
    }
    await mkdir(path.join(folder, 'folder.md'));
    await mkdir(path.join(folder, 'below'));
    await write('below/deep.md', 'text');
    expect(await read()).toEqual({ documents: [], reported: [] });
  });

  it('understands UTF-8 with a byte order mark, CR LF and GB 18030', async () => {
    await write('bom.md', '\ufeff# 标题\r\n\r\n数据隐私');
    await write('gb.md', GB18030);
    const { documents, reported } = await read();
    for (const { text, title } of documents) expect([title, text]).toEqual(['标题', '# 标题\n\n数据隐私']);
    expect(documents).toHaveLength(2);
    expect(reported).toEqual([]);
  });

  it('reports a binary file and reads the others', async () => {
    await write('image.md', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x00, 0xff, 0xff));
    await write('nul.txt', 'a\0b');
    await write('other.md', 'text');
    const { documents, reported } = await read();
    expect(documents.map(({ fileName }) => fileName)).toEqual(['other.md']);
    expect(reported).toEqual([expect.stringMatching(/^image\.md /), expect.stringMatching(/^nul\.txt /)]);
  });

  it('reports a file of more than 10 MB and reads one of just that', async () => {
    const limit = 10 * 1024 * 1024;
    await write('fits.txt', new Uint8Array(limit).fill(0x61));
    await write('large.txt', new Uint8Array(limit + 1).fill(0x61));
    const { documents, reported } = await read();
    expect(documents.map(({ fileName }) => fileName)).toEqual(['fits.txt']);
    expect(reported).toEqual(['large.txt is larger than 10 MB and was left out.']);
  });

  it('makes ids that can stand in an address, each once', async () => {
    for (const name of ['面试 题（一）.md', 'A b.md', 'a-b.txt', 'a_b.md', '….md']) await write(name, 'text');
    const ids = (await read()).documents.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(['a-b', 'a-b-2', 'a-b-3', 'document', '面试-题-一']);
  });

  it('reads an empty file', async () => {
    await write('empty.md', '');
    expect((await read()).documents).toMatchObject([{ title: 'empty', text: '' }]);
  });

  it('says what helps when the folder cannot be read', async () => {
    await write('file', 'text');
    for (const name of ['missing', 'file']) {
      await expect(readCorpusFolder(path.join(folder, name), () => {})).rejects.toMatchObject({
        code: 'invalid-input',
        message: expect.stringMatching(/cannot be read.*CORPUS_DIR/),
        cause: expect.any(Error),
      });
    }
  });
});

describe('readCorpusFile', () => {
  it('reads one document as the folder would', async () => {
    await write('gb.md', GB18030);
    const { documents } = await read();
    expect(await readCorpusFile(path.join(folder, 'gb.md'))).toEqual(documents[0]);
  });

  it.each([
    ['nowhere.md', 'there is no such file'],
    ['.', 'EISDIR'],
    ['image.md', 'is neither UTF-8 nor GB 18030 text.'],
  ])('refuses %s in one sentence', async (name, reason) => {
    await write('image.md', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x00, 0xff, 0xff));
    await expect(readCorpusFile(path.join(folder, name))).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining(reason),
    });
  });
});
