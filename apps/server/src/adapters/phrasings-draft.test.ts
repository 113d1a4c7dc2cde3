import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { QuestionEntry } from '../core/corpus/phrasings.ts';
import { openPhrasingsDraft } from './phrasings-draft.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'phrasings-'));
  file = path.join(folder, 'a.yaml');
});
afterEach(() => rm(folder, { recursive: true }));

const text = () => readFile(file, 'utf8');
const entryOf = (number: number): QuestionEntry => ({
  number,
  of: '1e234567',
  asks: ['他说："好"', "it's: #1", '- no', 'yes', '12'],
  points: [
    { index: 1, keyword: '加\n密', of: '00000001', asks: [], says: [`长${'长'.repeat(150)}`], wrong: [] },
  ],
});

describe('a phrasings draft', () => {
  it('is made by its first entry and can be gone on with', async () => {
    const first = await openPhrasingsDraft(file, ['Review\nthis.', 'Please.']);
    expect(first.entries).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
    await first.add(entryOf(2));
    await first.add(entryOf(1));
    const second = await openPhrasingsDraft(file, ['Other remark.']);
    expect(second.entries).toEqual([entryOf(2), entryOf(1)]);
    await second.add(entryOf(3));
    expect(load(await text())).toEqual({ questions: [entryOf(2), entryOf(1), entryOf(3)] });
    expect(await text()).toMatch(
      /^# Review this\.\n# Please\.\nquestions:\n {2}- number: 2\n {4}of: "1e234567"\n/,
    );
    expect(await readdir(folder)).toEqual(['a.yaml']);
  });

  it.each([
    ['two', 'questions:\n  - number: 9 # mine\n    asks: [ "a" ]\n\n'],
    ['no', '# head\nquestions:\n- number: 9\n  asks:\n  - "a" # mine\n'],
    ['six', 'questions:\n      - {number: 9, asks: [a]} # mine'],
  ])('leaves what a person wrote as it is, indented by %s spaces', async (_count, written) => {
    await writeFile(file, written);
    const draft = await openPhrasingsDraft(file, []);
    await draft.add(entryOf(1));
    expect((await text()).startsWith(written.trimEnd())).toBe(true);
    expect(load(await text())).toMatchObject({ questions: [{ number: 9, asks: ['a'] }, entryOf(1)] });
  });

  it('keeps what was changed in the file between two entries', async () => {
    const draft = await openPhrasingsDraft(file, []);
    await draft.add(entryOf(1));
    await writeFile(file, (await text()).replace('"yes"', '"no"'));
    await draft.add(entryOf(2));
    expect(await text()).toContain('"no"');
    await writeFile(file, 'questions: [\n');
    await expect(draft.add(entryOf(3))).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await text()).toBe('questions: [\n');
  });

  it.each([
    ['is of another form', '# 题目\n'],
    ['is broken', 'questions: [\n'],
    ['has its list in brackets', 'questions: [{number: 1}]\n'],
  ])('refuses a file that %s, and leaves it', async (_what, written) => {
    await writeFile(file, written);
    await expect(openPhrasingsDraft(file, [])).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('a.yaml is no phrasings file to go on with'),
    });
    expect(await text()).toBe(written);
  });

  it('refuses a place where nothing can be written before anything is drafted', async () => {
    await mkdir(file);
    await expect(openPhrasingsDraft(file, [])).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(openPhrasingsDraft(path.join(folder, 'no/a.yaml'), [])).rejects.toThrow('no such folder');
  });
});
