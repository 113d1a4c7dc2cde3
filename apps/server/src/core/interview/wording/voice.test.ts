import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import type { LineKey, Phrasing } from './line-key.ts';
import { createVoice } from './voice.ts';
import { zh } from './zh.ts';

const options = { locale: 'zh-CN', persona: 'friendly', seed: 7 } as const;
const variantsOf = (phrasing: Phrasing): readonly string[][] =>
  'friendly' in phrasing ? [[...phrasing.friendly], [...phrasing.strict]] : [[...phrasing]];
const valuesIn = (text: string): string[] => text.match(/\{\w+\}/g) ?? [];
const keys = Object.keys(zh) as LineKey[];

describe.each(keys)('the line %s', (key) => {
  it('can be said in several ways in both languages, with the same values', () => {
    for (const variants of [...variantsOf(zh[key]), ...variantsOf(en[key])]) {
      expect(variants.length).toBeGreaterThan(1);
      expect(new Set(variants).size).toBe(variants.length);
    }
    const values = (phrasing: Phrasing) => new Set(variantsOf(phrasing).flat().flatMap(valuesIn));
    expect(values(en[key])).toEqual(values(zh[key]));
  });
});

describe('createVoice', () => {
  it('never says the same twice in a row, whatever the seed', () => {
    for (let seed = 0; seed < 20; seed++) {
      let said: Record<string, number> = {};
      let last = '';
      for (let turn = 0; turn < 20; turn++) {
        const voice = createVoice({ ...options, seed, turn, said });
        const text = voice.say('noted');
        expect(text).not.toBe(last);
        last = text;
        said = voice.said;
      }
    }
  });

  it('says the same again for the same seed and turn, and other words for another seed', () => {
    const greetings = Array.from({ length: 10 }, (_, seed) =>
      createVoice({ ...options, seed, turn: 0, said: {} }).say('greeting', { count: '3' }),
    );
    expect(createVoice({ ...options, seed: 4, turn: 0, said: {} }).say('greeting', { count: '3' })).toBe(
      greetings[4],
    );
    expect(new Set(greetings).size).toBeGreaterThan(1);
  });

  it('keeps its persona', () => {
    const strict = createVoice({ ...options, persona: 'strict', turn: 0, said: {} });
    const own = zh.skipped;
    if (!('strict' in own)) throw new Error('The line has no persona.');
    expect(own.strict).toContain(strict.say('skipped'));
  });

  it('puts values in as they are', () => {
    const voice = createVoice({ ...options, turn: 0, said: {} });
    expect(voice.say('hint-point', { statement: '$& {title} $1' })).toContain('$& {title} $1');
  });

  it('picks nothing from nothing, and the only item again', () => {
    const voice = createVoice({ ...options, turn: 0, said: {} });
    expect(voice.pick('x', [])).toBeUndefined();
    expect([voice.pick('x', ['a']), voice.pick('x', ['a'])]).toEqual(['a', 'a']);
  });
});
