import { describe, expect, it } from 'vitest';
import { type ParsedDocument, textOf } from './document.ts';
import { parseDocument } from './parse-document.ts';

const byParagraph = async (text: string) => text.split(/\n\n+/);

async function parse(text: string, fileName = 'guide.md'): Promise<ParsedDocument> {
  const parsed = await parseDocument({ id: 'guide', fileName, title: 'Guide', text }, byParagraph);
  for (const passage of parsed.passages) expect(textOf(parsed.document, passage.span)).toBe(passage.text);
  return parsed;
}

/** A question with one point, as it may stand in a document. */
const question = (heading: string, keyword = '加密') =>
  `### ${heading}\n\n**答案：**\n\n1. **${keyword}：** 传输前加密。\n\n**解析：**\n\n- **${keyword}** 防止泄露。\n`;

const prose = ({ passages }: ParsedDocument) => passages.map(({ text }) => text).join('\n\n');

describe('parseDocument', () => {
  it.each(['面试题 7：怎么保护数据？', '面试题7:怎么保护数据？', '7. 怎么保护数据？', '7、怎么保护数据？'])(
    'reads a question under “%s”',
    async (heading) => {
      const { questions, passages, irregularities } = await parse(question(heading));
      expect(questions).toMatchObject([
        {
          id: 'guide.q7',
          number: 7,
          title: '怎么保护数据？',
          points: [
            {
              id: 'guide.q7.p1',
              index: 1,
              keyword: '加密',
              statement: '传输前加密。',
              explanation: '防止泄露。',
            },
          ],
        },
      ]);
      expect([passages, irregularities]).toEqual([[], []]);
    },
  );

  it('reads a point without an explanation and one of several lines', async () => {
    const text =
      '### 1. 问？\n\n**答案：**\n\n1. **甲**：一\n   - 细节\n2. **乙：** 二\n\n**解析：**\n\n- **乙** 因为。\n';
    const { questions, document } = await parse(text);
    const [first, second] = questions[0]?.points ?? [];
    expect(first).toMatchObject({ keyword: '甲', statement: '一\n   - 细节', explanation: '' });
    expect(first).not.toHaveProperty('explanationSpan');
    expect(second?.explanationSpan && textOf(document, second.explanationSpan)).toBe('因为。');
  });

  it.each([
    ['### 面试题 1：怎么做？\n\n就是一段话。\n', '就是一段话。', 'no list of reference points under 答案'],
    ['### 1. 怎么做？\n\n**答案：**\n\n就是这样。\n', '就是这样。', 'no list of reference points under 答案'],
    [
      '### 1. 怎么做？\n\n**答案：**\n\n1. **甲：** 一。\n2. 没有粗体。\n',
      '没有粗体。',
      'a reference point does not begin with its keyword in bold',
    ],
    [
      '### 1. 怎么做？\n\n**答案：**\n\n1. **甲：**\n',
      '甲',
      'a reference point does not begin with its keyword in bold',
    ],
  ])('keeps %j as prose and says why', async (text, kept, reason) => {
    const parsed = await parse(text);
    expect(parsed.questions).toEqual([]);
    expect(prose(parsed)).toContain(kept);
    const [irregularity, ...more] = parsed.irregularities;
    expect(more).toEqual([]);
    expect(irregularity?.reason).toBe(reason);
    expect(irregularity && textOf(parsed.document, irregularity.span)).toBe(text.trim());
  });

  it('keeps the first of two questions with one number and reports the other', async () => {
    const parsed = await parse(`${question('3. 先问？', '甲')}\n${question('3. 后问？', '乙')}`);
    expect(parsed.questions.map(({ title }) => title)).toEqual(['先问？']);
    expect(parsed.irregularities.map(({ reason }) => reason)).toEqual(['there is a question 3 already']);
    expect(prose(parsed)).toContain('**乙：** 传输前加密。');
  });

  it('takes numbered headings of ordinary Markdown for what they are', async () => {
    const parsed = await parse('# Guide\n\n## 1. Install\n\nRun it.\n\n## 2. Use\n\n- **Flag:** none\n');
    expect([parsed.questions, parsed.irregularities]).toEqual([[], []]);
    expect(parsed.passages.map(({ headings, text }) => [headings, text])).toEqual([
      [['Guide', '1. Install'], 'Run it.'],
      [['Guide', '2. Use'], '- **Flag:** none'],
    ]);
  });

  it('sees neither headings nor labels inside a code fence', async () => {
    const fenced = '```\n### 9. 假题\n\n**答案：**\n```';
    const parsed = await parse(`${question('1. 真题？')}\n# Notes\n\n${fenced}\n`);
    expect(parsed.questions.map(({ title }) => title)).toEqual(['真题？']);
    expect(prose(parsed)).toBe(fenced);
  });

  it('reads a plain text file as prose, whatever it looks like', async () => {
    const parsed = await parse(question('1. 怎么做？'), 'notes.txt');
    expect([parsed.questions, parsed.irregularities]).toEqual([[], []]);
    expect(prose(parsed)).toContain('### 1. 怎么做？');
  });

  it('reads lines that end in CR LF', async () => {
    const { questions, document } = await parse(question('1. 怎么做？').replaceAll('\n', '\r\n'));
    const [point] = questions[0]?.points ?? [];
    expect(point).toMatchObject({ statement: '传输前加密。', explanation: '防止泄露。' });
    expect(point && textOf(document, point.statementSpan)).toBe('传输前加密。');
  });

  it.each(['', ' \n\n ', '# Only\n\n## Headings\n'])('finds nothing in %j', async (text) => {
    const parsed = await parse(text);
    expect([parsed.questions, parsed.passages, parsed.irregularities]).toEqual([[], [], []]);
  });

  it('gives repeated paragraphs spans of their own', async () => {
    const { passages } = await parse('# A\n\nSame.\n\nSame.\n\nSame.\n');
    expect(passages.map(({ span }) => span.start)).toEqual([5, 12, 19]);
  });
});
