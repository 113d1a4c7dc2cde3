import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readDictionary } from './read-dictionary.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'duida-dictionary-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(...entries: { simplified: string; pinyin: string; english: string[] }[]) {
  const file = path.join(folder, 'dictionary.json');
  writeFileSync(file, JSON.stringify(entries));
  return readDictionary(file);
}

describe('reading the dictionary', () => {
  it('takes each meaning without what is said about it', () => {
    const words = read({
      simplified: '打烊',
      pinyin: 'da3 yang4',
      english: ['to close shop (in the evening); also pr. [da3 yang2]', 'CL:次[ci4]'],
    });
    expect(words.get('打烊')).toEqual({
      senses: [{ gloss: 'to close shop', isName: false }],
      isColloquial: false,
    });
  });

  it('follows variants to the word that has the meaning', () => {
    const words = read({ simplified: '裡', pinyin: 'li3', english: ['variant of 裏|里[li3]'] });
    expect(words.get('里')?.senses).toEqual([{ sameAs: '里' }]);
  });

  it('keeps the meanings of all entries of a word, and marks names and spoken words', () => {
    const words = read(
      { simplified: '靠', pinyin: 'Kao4', english: ['a place'] },
      { simplified: '靠', pinyin: 'kao4', english: ['(coll.) damn'] },
    );
    expect(words.get('靠')).toEqual({
      senses: [
        { gloss: 'a place', isName: true },
        { gloss: 'damn', isName: false },
      ],
      isColloquial: true,
    });
  });

  it('leaves out what is no Chinese word of at most five characters', () => {
    const entry = { pinyin: 'x', english: ['something'] };
    expect(read({ simplified: '3C', ...entry }, { simplified: '一二三四五六', ...entry }).size).toBe(0);
  });
});
