import { describe, expect, it } from 'vitest';
import { markQuote, splitAt } from './marked-text.ts';

const place = { documentId: 'book', start: 100, end: 108 };
const text = '加密数据。审计。';
const quoteAt = (start: number, end: number, words: string) => ({
  span: { documentId: 'book', start, end },
  text: words,
});
const marked = (runs: { text: string; marked: boolean }[]) =>
  runs.map((run) => (run.marked ? `<${run.text}>` : run.text)).join('');

describe('markQuote', () => {
  it('marks exactly the cited words', () => {
    expect(marked(markQuote(text, place, quoteAt(100, 105, '加密数据。')))).toBe('<加密数据。>审计。');
    expect(marked(markQuote(text, place, quoteAt(105, 107, '审计')))).toBe('加密数据。<审计>。');
  });

  it('marks the part of a longer quote that stands here', () => {
    expect(marked(markQuote(text, place, quoteAt(90, 102, '……加密')))).toBe('<加密>数据。审计。');
  });

  it('marks nothing for a quote from elsewhere', () => {
    expect(marked(markQuote(text, place, quoteAt(0, 90, '别处')))).toBe(text);
    expect(marked(markQuote(text, place, undefined))).toBe(text);
    const elsewhere = { span: { documentId: 'other', start: 100, end: 105 }, text: '加密数据。' };
    expect(marked(markQuote(text, place, elsewhere))).toBe(text);
  });

  it('looks for the words where the text is not the document letter for letter', () => {
    const longer = { ...place, end: 112 };
    expect(marked(markQuote(text, longer, quoteAt(107, 111, '审计。')))).toBe('加密数据。<审计。>');
    expect(marked(markQuote(text, longer, quoteAt(107, 111, '不在这里')))).toBe('<加密数据。审计。>');
  });
});

it('splitAt marks nothing when the place lies before or behind the text', () => {
  expect(splitAt('审计', -9, -4)).toEqual([{ text: '审计', marked: false }]);
  expect(splitAt('审计', 7, 9)).toEqual([{ text: '审计', marked: false }]);
});
