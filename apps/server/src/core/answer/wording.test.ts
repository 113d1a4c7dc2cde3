import { describe, expect, it } from 'vitest';
import { isSmallTalk, TALK_EXAMPLES } from '../talk/talk-kind.ts';
import { WORDING } from './wording.ts';

describe('WORDING', () => {
  it('has a reply of its own to every kind of small talk, in the language asked for', () => {
    for (const kind of new Set(TALK_EXAMPLES.map((example) => example.kind).filter(isSmallTalk))) {
      expect(WORDING.zh.smallTalk[kind], kind).toMatch(/\p{Script=Han}/u);
      expect(WORDING.en.smallTalk[kind], kind).not.toMatch(/\p{Script=Han}/u);
    }
    for (const { smallTalk } of Object.values(WORDING)) {
      expect(new Set(Object.values(smallTalk)).size).toBe(Object.keys(smallTalk).length);
    }
  });

  it('declines in one or two calm sentences, and names no number to call', () => {
    for (const { abstain } of Object.values(WORDING)) {
      for (const text of Object.values(abstain)) {
        expect(text.length).toBeLessThan(260);
        expect(text).not.toMatch(/[0-9]/);
      }
    }
  });
});
