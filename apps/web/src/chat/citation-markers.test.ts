import { describe, expect, it } from 'vitest';
import { holdBackHalfMarker, splitAtMarkers, withoutMarkers } from './citation-markers.ts';

describe('splitAtMarkers', () => {
  it('finds supported and unverified citations and keeps the words between them', () => {
    expect(splitAtMarkers('加密[1][12?]，审计[3]。')).toEqual([
      { type: 'text', text: '加密' },
      { type: 'citation', number: 1, unverified: false },
      { type: 'citation', number: 12, unverified: true },
      { type: 'text', text: '，审计' },
      { type: 'citation', number: 3, unverified: false },
      { type: 'text', text: '。' },
    ]);
  });

  it('leaves other brackets alone', () => {
    for (const text of ['[a]', '[]', '[1', '[ 1 ]', '[1234]', 'x[i]'])
      expect(splitAtMarkers(text)).toEqual([{ type: 'text', text }]);
  });

  it('has nothing to say of an empty text', () => {
    expect(splitAtMarkers('')).toEqual([]);
  });
});

describe('holdBackHalfMarker', () => {
  it('never shows a marker before it is whole, however it is cut', () => {
    const text = '先看需求[1]，再看团队[23?]';
    for (let end = 0; end <= text.length; end += 1) {
      const words = splitAtMarkers(holdBackHalfMarker(text.slice(0, end)))
        .map((segment) => (segment.type === 'text' ? segment.text : ''))
        .join('');
      expect(words).not.toMatch(/[[\]?\d]/);
    }
  });

  it('shows what is whole, and brackets that cannot become a marker', () => {
    expect(holdBackHalfMarker('需求[1]')).toBe('需求[1]');
    expect(holdBackHalfMarker('数组[i')).toBe('数组[i');
  });
});

it('withoutMarkers leaves the words', () => {
  expect(withoutMarkers('需求[1]和团队[2?]。')).toBe('需求和团队。');
});
