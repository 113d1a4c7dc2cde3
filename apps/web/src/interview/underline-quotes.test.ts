import { describe, expect, it } from 'vitest';
import { leadingVerdict, type QuotedPoint, quotesIn, underlineQuotes } from './underline-quotes.ts';

const quoted = (index: number, start: number, end: number): QuotedPoint => ({
  questionId: 'q1',
  index,
  keyword: `第 ${index} 点`,
  verdict: 'covered',
  start,
  end,
});

const shown = (reply: string, quotes: QuotedPoint[]) =>
  underlineQuotes(reply, quotes).map(({ text, points }) => [text, points.map(({ index }) => index)]);

describe('underlineQuotes', () => {
  it('leaves a reply whole that nothing quotes', () => {
    expect(shown('多采样', [])).toEqual([['多采样', []]]);
    expect(shown('', [])).toEqual([]);
  });

  it('cuts where a quote begins and ends', () => {
    expect(shown('先采样，再加权。', [quoted(1, 1, 3), quoted(2, 5, 7)])).toEqual([
      ['先', []],
      ['采样', [1]],
      ['，再', []],
      ['加权', [2]],
      ['。', []],
    ]);
  });

  it('gives words that several points quote to all of them', () => {
    expect(shown('abcdef', [quoted(1, 0, 4), quoted(2, 2, 6), quoted(3, 2, 4)])).toEqual([
      ['ab', [1]],
      ['cd', [1, 2, 3]],
      ['ef', [2]],
    ]);
  });

  it('loses no letter, whatever the offsets', () => {
    const reply = '采样、加权和集成';
    for (const quote of [quoted(1, -3, 2), quoted(1, 4, 99), quoted(1, 5, 2), quoted(1, 0, reply.length)]) {
      expect(
        underlineQuotes(reply, [quote])
          .map(({ text }) => text)
          .join(''),
      ).toBe(reply);
    }
  });
});

describe('quotesIn', () => {
  const point = (index: number, text: string, start: number, turnId = 'turn-1') => ({
    index,
    keyword: '采样',
    verdict: 'covered' as const,
    firstVerdict: 'covered' as const,
    reference: '',
    advice: '',
    quote: { text, start, end: start + text.length },
    turnId,
  });

  it('takes the quotes of this reply alone', () => {
    const points = [point(1, '采样', 1), point(2, '加权', 4, 'turn-2')];
    expect(
      quotesIn('turn-1', '多采样和加权', { questionId: 'q1', points }).map(({ index }) => index),
    ).toEqual([1]);
  });

  it('looks for words that do not stand where they should, and drops what the reply does not hold', () => {
    const points = [point(1, '加权', 0), point(2, '集成', 0)];
    expect(quotesIn('turn-1', '多采样和加权', { questionId: 'q1', points })).toMatchObject([
      { index: 1, start: 4, end: 6 },
    ]);
  });
});

it('lets a contradiction lead the colour, then what was covered', () => {
  const of = (...verdicts: QuotedPoint['verdict'][]) =>
    leadingVerdict(verdicts.map((verdict) => ({ ...quoted(1, 0, 1), verdict })));
  expect(of('partial', 'contradicted', 'covered')).toBe('contradicted');
  expect(of('partial', 'covered')).toBe('covered');
  expect(of()).toBeUndefined();
});
