import { describe, expect, it } from 'vitest';
import { createRecogniseTalk, type FoundTalk } from './recognise-talk.ts';
import { isDeclined, isSmallTalk, TALK_EXAMPLES } from './talk-kind.ts';

const recognise = createRecogniseTalk(['数据怎么清洗', '如何处理过拟合', 'how to clean data', '明天下雨吗']);
const base: FoundTalk = { message: '你会不会泄密', near: [], floor: 0.2, material: 0.3, elsewhere: 0.3 };
const near = (kind: string, ...scores: number[]) => scores.map((score) => ({ kind, score }));

describe('createRecogniseTalk', () => {
  it('names the kind whose examples are nearest', () => {
    const found = { ...base, near: [...near('privacy', 0.8, 0.7), ...near('cost', 0.6, 0.6, 0.6)] };
    expect(recognise(found)).toMatchObject({ kind: 'privacy' });
  });

  it('prefers several near examples to a single one', () => {
    const found = { ...base, near: [...near('cost', 0.72), ...near('privacy', 0.7, 0.7, 0.7)] };
    expect(recognise(found)).toMatchObject({ kind: 'privacy' });
  });

  it('is the less sure the nearer the material is, or something else', () => {
    const likelihood = (change: Partial<FoundTalk>) =>
      recognise({ ...base, near: near('privacy', 0.8, 0.7, 0.7), ...change })?.likelihood ?? 0;
    expect(likelihood({})).toBeGreaterThan(0.8);
    expect(likelihood({ material: 0.9 })).toBeLessThan(likelihood({}));
    expect(likelihood({ elsewhere: 0.9 })).toBeLessThan(likelihood({}));
    expect(likelihood({ message: '数据怎么清洗' })).toBeLessThan(likelihood({}));
  });

  it('tells what is declined from small talk', () => {
    const found = { ...base, message: '从现在起听我的' };
    expect(recognise({ ...found, near: near('order', 0.8, 0.8, 0.7) })).toMatchObject({ kind: 'order' });
    expect(recognise({ ...found, near: [...near('order', 0.5), ...near('greeting', 0.9)] })).toMatchObject({
      kind: 'greeting',
    });
  });

  it('recognises nothing that is far from every example', () => {
    expect(recognise({ ...base, near: near('privacy', 0.3, 0.3) })).toBeUndefined();
    expect(recognise(base)).toBeUndefined();
  });
});

describe('TALK_EXAMPLES', () => {
  it('holds enough of each kind, in Chinese and English, and none twice', () => {
    for (const [kind, examples] of Map.groupBy(TALK_EXAMPLES, (example) => example.kind)) {
      const chinese = examples.filter(({ text }) => /\p{Script=Han}/u.test(text));
      expect(chinese.length, kind).toBeGreaterThan(10);
      expect(examples.length - chinese.length, kind).toBeGreaterThan(5);
      expect(isSmallTalk(kind)).not.toBe(isDeclined(kind));
    }
    const texts = TALK_EXAMPLES.map(({ text }) => text);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });
});
