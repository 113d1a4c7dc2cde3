import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../text/normalize.ts';
import { normalizeReply } from './normalized-reply.ts';

const original = (reply: string, found: string): string => {
  const read = normalizeReply(reply);
  const start = read.text.indexOf(found);
  expect(start).toBeGreaterThanOrEqual(0);
  const range = read.originalRange(start, start + found.length);
  return reply.slice(range.start, range.end);
};

describe('normalizeReply', () => {
  it('leads back to traditional and full-width characters and to capitals', () => {
    expect(original('用ＳＨＡＰ和LIME做解釋', 'shap')).toBe('ＳＨＡＰ');
    expect(original('用ＳＨＡＰ和LIME做解釋', 'lime做解释')).toBe('LIME做解釋');
  });

  it('leads back past characters that become longer or shorter', () => {
    expect(original('㈱①ﬁve 加密', '加密')).toBe('加密');
    expect(original('e\u0301te\u0301 加密', '加密')).toBe('加密');
    expect(original('😀加密', '加密')).toBe('加密');
  });

  it('spells as the index does', () => {
    for (const text of ['資料加密與存取控制', 'Ｋ折交叉驗證 ROC－AUC', '軟體開發']) {
      expect(normalizeReply(text).text).toBe(normalize(text));
    }
  });

  it('gives ranges within the reply, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (reply) => {
        const { text, originalRange } = normalizeReply(reply);
        if (text === '') return;
        const whole = originalRange(0, text.length);
        expect(whole.start).toBe(0);
        expect(whole.end).toBe(reply.length);
      }),
    );
  });
});
