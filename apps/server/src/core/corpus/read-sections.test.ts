import { describe, expect, it } from 'vitest';
import { readSections } from './read-sections.ts';

const headingsOf = (markdown: string) =>
  readSections(markdown).map(({ heading, depth, ancestors }) => ({ heading, depth, ancestors }));

describe('readSections', () => {
  it('cuts at every heading and knows those above it', () => {
    const markdown = 'Before.\n\n# A\n\n### B *b*\n\nText.\n\n## C\n\nUnder\n=====\n';
    expect(headingsOf(markdown)).toEqual([
      { heading: '', depth: 0, ancestors: [] },
      { heading: 'A', depth: 1, ancestors: [] },
      { heading: 'B b', depth: 3, ancestors: ['A'] },
      { heading: 'C', depth: 2, ancestors: ['A'] },
      { heading: 'Under', depth: 1, ancestors: [] },
    ]);
  });

  it('gives offsets of the heading and of the end of what stands below it', () => {
    const markdown = '# A\n\nOne.\n\nTwo.\n\n# B\n';
    const [, a, b] = readSections(markdown);
    expect(markdown.slice(a?.headingStart, a?.headingEnd)).toBe('# A');
    expect(markdown.slice(a?.headingStart, a?.end)).toBe('# A\n\nOne.\n\nTwo.');
    expect(markdown.slice(b?.headingStart, b?.end)).toBe('# B');
  });

  it('sees no heading inside a code fence', () => {
    expect(headingsOf('# A\n\n```\n# not a heading\n```\n').map(({ heading }) => heading)).toEqual(['', 'A']);
  });
});
