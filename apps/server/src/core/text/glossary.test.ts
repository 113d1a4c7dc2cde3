import { describe, expect, it } from 'vitest';
import { parseGlossary } from './glossary.ts';

const glossary = parseGlossary(`
# 标题行 is a comment
隐私, 个人信息、PII，Privacy
gpu, 显卡, 算力   # a comment, behind a set
only-one
ab testing, a/b test
`);

describe('parseGlossary', () => {
  it('offers the other members of each set with a member in the text', () => {
    expect(glossary.synonymsIn('用户隐私')).toEqual([['个人信息', 'pii', 'privacy']]);
    expect(glossary.synonymsIn('显卡和个人信息')).toEqual([
      ['隐私', 'pii', 'privacy'],
      ['gpu', '算力'],
    ]);
  });

  it('names the sets by number, the same for every member', () => {
    expect(glossary.conceptsIn('显卡')).toEqual(glossary.conceptsIn('a gpu'));
    expect(glossary.conceptsIn('显卡')).not.toEqual(glossary.conceptsIn('隐私'));
    expect(glossary.conceptsIn('无关')).toEqual([]);
  });

  it('takes a Latin member as a whole word only, with its plural', () => {
    expect(glossary.conceptsIn('two gpus')).toHaveLength(1);
    expect(glossary.conceptsIn('用gpu训练')).toHaveLength(1);
    expect(glossary.conceptsIn('gpuless')).toEqual([]);
    expect(glossary.conceptsIn('an egpu')).toEqual([]);
    expect(glossary.conceptsIn('my pii2')).toEqual([]);
  });

  it('takes signs in a member as they are', () => {
    expect(glossary.synonymsIn('an a/b test')).toEqual([['ab testing']]);
    expect(glossary.conceptsIn('axb test')).toEqual([]);
  });

  it('leaves comments and sets of one out', () => {
    expect(glossary.conceptsIn('only-one 标题行 a comment')).toEqual([]);
  });

  it('has an id that changes with the sets but not with comments', () => {
    const id = (text: string) => parseGlossary(text).id;
    expect(id('a, b')).toBe(id('# c\na,b\n'));
    expect(id('a, b')).not.toBe(id('a, c'));
    expect(id('a, b')).not.toBe(id('a, b\nc, d'));
    expect(parseGlossary('').synonymsIn('anything')).toEqual([]);
  });
});
