import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseDocument } from '../core/corpus/parse-document.ts';
import { SHIPPED_CORPUS } from '../shipped-corpus.fixture.ts';
import {
  readElsewhereFile,
  readFollowUpsFile,
  readGlossaryFile,
  readPhrasingsFiles,
} from './companion-files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'corpus-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, content: string) => writeFile(path.join(folder, name), content);

const QUESTION = '### 1. 怎么保护数据？\n\n**答案：**\n\n1. **加密：** 传输前加密。\n';
const PHRASINGS = `questions:
  - number: 1
    asks: ["会不会泄露"]
    points:
      - { index: 1, keyword: "加密", asks: ["上锁"], says: ["先加密"] }
`;

/** The phrasings beside two documents, `one.md` and `two.md`, which hold the same question. */
async function read() {
  const names = ['one', 'two'];
  const parsed = await Promise.all(
    names.map((id) =>
      parseDocument({ id, fileName: `${id}.md`, title: id, text: QUESTION }, async (text) => [text]),
    ),
  );
  const reported: string[] = [];
  const phrasings = await readPhrasingsFiles(folder, parsed, (line) => reported.push(line));
  return { ids: [...phrasings.keys()], phrasings, reported };
}

describe('readPhrasingsFiles', () => {
  it('reads the file that is named after each document', async () => {
    await write('two.phrasings.yaml', PHRASINGS);
    const { ids, phrasings, reported } = await read();
    expect(ids).toEqual(['two.q1', 'two.q1.p1']);
    expect(phrasings.get('two.q1.p1')).toEqual({ asks: ['上锁'], says: ['先加密'], wrong: [] });
    expect(reported).toEqual([]);
  });

  it('does without any', async () => {
    expect(await read()).toMatchObject({ ids: [], reported: [] });
  });

  it.each([
    ['is no YAML', 'questions: [\n'],
    ['is of another form', 'questions: many\n'],
    ['is empty', ''],
  ])('reports a file that %s, and reads the other', async (_, content) => {
    await write('one.phrasings.yaml', content);
    await write('two.phrasings.yaml', PHRASINGS);
    const { ids, reported } = await read();
    expect(ids).toEqual(['two.q1', 'two.q1.p1']);
    expect(reported).toEqual([expect.stringMatching(/^one\.phrasings\.yaml was left out: ./)]);
  });

  it('names the file in what it reports about single entries', async () => {
    await write('one.phrasings.yaml', PHRASINGS.replace('加密', '解密'));
    const { ids, reported } = await read();
    expect(ids).toEqual(['one.q1']);
    expect(reported).toEqual([expect.stringMatching(/^one\.phrasings\.yaml: .*“解密” of question 1/)]);
  });

  it('does not hide that a file is there but cannot be read', async () => {
    await mkdir(path.join(folder, 'one.phrasings.yaml'));
    await expect(read()).rejects.toThrow(/EISDIR/);
  });
});

describe('readGlossaryFile', () => {
  it('gives the text of the glossary, and nothing where there is none', async () => {
    expect(await readGlossaryFile(folder)).toBe('');
    await write('glossary.txt', '隐私, privacy\n');
    expect(await readGlossaryFile(folder)).toBe('隐私, privacy\n');
  });
});

describe('readElsewhereFile and readFollowUpsFile', () => {
  it('read a text a line, without comments, and do without a file', async () => {
    expect([await readElsewhereFile(folder), await readFollowUpsFile(folder)]).toEqual([[], []]);
    await write('elsewhere.txt', '# weather\n明天下雨吗\n\n  will it rain  \n');
    await write('follow-ups.txt', '那第三点呢\n# end\n');
    expect(await readElsewhereFile(folder)).toEqual(['明天下雨吗', 'will it rain']);
    expect(await readFollowUpsFile(folder)).toEqual(['那第三点呢']);
  });
});

describe('the guide to the corpus', () => {
  it('shows a document and phrasings that are read without complaint', async () => {
    const guide = await readFile(path.join(SHIPPED_CORPUS, 'README.md'), 'utf8');
    const example = (language: string) => guide.split(`\n\`\`\`${language}\n`)[1]?.split('```')[0] ?? '';
    const document = { id: 'guide', fileName: 'guide.md', title: 'Guide', text: example('markdown') };
    const parsed = await parseDocument(document, async (text) => [text]);
    expect(parsed.questions[0]?.points.map(({ explanation }) => explanation)).toEqual([
      expect.stringMatching(/。$/),
      expect.stringMatching(/。$/),
    ]);
    expect([parsed.passages, parsed.irregularities]).toEqual([[], []]);

    await write('guide.phrasings.yaml', example('yaml'));
    const reported: string[] = [];
    const phrasings = await readPhrasingsFiles(folder, [parsed], (line) => reported.push(line));
    expect([...phrasings.keys()]).toEqual(['guide.q1', 'guide.q1.p1']);
    expect(reported).toEqual([]);
  });
});
