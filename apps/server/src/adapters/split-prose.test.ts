import { describe, expect, it } from 'vitest';
import { textOf } from '../core/corpus/document.ts';
import { parseDocument } from '../core/corpus/parse-document.ts';
import { splitProse } from './split-prose.ts';

const sentence = (index: number) => `这是第${index}句话，它讲的是数据怎么保护。`;
const paragraph = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => sentence(from + index)).join('');
const CHINESE = [paragraph(100, 15), paragraph(200, 40), paragraph(300, 10)].join('\n\n');
const ENGLISH = Array.from(
  { length: 60 },
  (_, index) => `Sentence ${index} says how data is kept safe.`,
).join(' ');

const squeeze = (text: string) => text.replace(/\s+/g, '');

describe('splitProse', () => {
  it('leaves a short text whole', async () => {
    expect(await splitProse('一段。\n\n又一段。')).toEqual(['一段。\n\n又一段。']);
  });

  it.each([
    ['Chinese', CHINESE],
    ['English', ENGLISH],
    ['one word without end', '长'.repeat(1500)],
  ])('cuts a long text in %s into short pieces and loses nothing', async (_, text) => {
    const pieces = await splitProse(text);
    expect(pieces.length).toBeGreaterThan(text.length / 400 - 1);
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(400);
    expect(squeeze(pieces.join(''))).toBe(squeeze(text));
  });

  it('cuts at paragraphs where they are short enough', async () => {
    const [first, second] = [paragraph(100, 15), paragraph(200, 15)];
    const pieces = await splitProse(`${first}\n\n${second}`);
    expect(pieces.map((piece) => piece.trim())).toEqual([first, second]);
  });
});

describe('a long document', () => {
  it.each(['guide.md', 'guide.txt'])('is cut into passages whose spans are right (%s)', async (fileName) => {
    const text = `# 标题\n\n${CHINESE}\n\n${ENGLISH}\n`;
    const document = { id: 'guide', fileName, title: 'Guide', text };
    const { passages } = await parseDocument(document, splitProse);
    expect(passages.length).toBeGreaterThan(5);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
    const starts = passages.map(({ span }) => span.start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    for (const passage of passages) expect(textOf(document, passage.span)).toBe(passage.text);
    for (const sentenceOfEach of [sentence(100), sentence(310 - 1), 'Sentence 59 says']) {
      expect(passages.some((passage) => passage.text.includes(sentenceOfEach.slice(0, -1)))).toBe(true);
    }
  });
});
