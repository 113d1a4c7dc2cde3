import { beforeAll, describe, expect, it } from 'vitest';
import { readShippedCorpus } from '../../shipped-corpus.fixture.ts';
import { type ParsedDocument, textOf } from './document.ts';

let document: ParsedDocument;
let reported: string[];
beforeAll(async () => {
  const shipped = await readShippedCorpus();
  reported = shipped.reported;
  const [only, ...more] = shipped.parsed;
  if (!only || more.length > 0) throw new Error('The shipped corpus is one document.');
  document = only;
});

describe('the shipped document', () => {
  it('holds 30 questions in order, under both forms of heading', () => {
    const { questions } = document;
    expect(questions.map(({ number }) => number)).toEqual(
      Array.from({ length: 30 }, (_, index) => index + 1),
    );
    const headings = questions.map(({ span }) => textOf(document.document, span).split('\n')[0] ?? '');
    expect(headings.filter((heading) => heading.startsWith('#### 面试题 '))).toHaveLength(5);
    expect(headings.filter((heading) => /^### \d+\. /.test(heading))).toHaveLength(25);
    for (const [index, { titleSpan, title }] of questions.entries()) {
      expect(textOf(document.document, titleSpan)).toBe(title);
      expect(headings[index]?.endsWith(title)).toBe(true);
    }
  });

  it('holds 151 points, each with a keyword, a statement and an explanation where their spans say', () => {
    const points = document.questions.flatMap((question) => question.points);
    expect(points).toHaveLength(151);
    expect(document.questions.map(({ points: own }) => own.length).filter((count) => count !== 5)).toEqual([
      6,
    ]);
    for (const point of points) {
      const where = `${point.questionId} point ${point.index}`;
      expect(point.keyword, where).not.toBe('');
      expect(point.statement, where).toMatch(/^[^\s：*].+。$/su);
      expect(point.explanation, where).toMatch(/^[^\s：*].+。$/su);
      expect(textOf(document.document, point.statementSpan), where).toBe(point.statement);
      expect(point.explanationSpan && textOf(document.document, point.explanationSpan), where).toBe(
        point.explanation,
      );
    }
  });

  it('finds each point in its own question, after its keyword in bold', () => {
    const { text } = document.document;
    for (const question of document.questions) {
      for (const { keyword, statementSpan, explanationSpan } of question.points) {
        expect(text.slice(question.span.start, statementSpan.start)).toMatch(/\d\. \*\*[^*]+\*\*\s*$/u);
        expect(text.slice(0, statementSpan.start).trimEnd().endsWith(`**${keyword}：**`)).toBe(true);
        expect(statementSpan.start).toBeGreaterThan(question.titleSpan.end);
        expect(explanationSpan?.start).toBeGreaterThan(statementSpan.end);
        expect(explanationSpan?.end).toBeLessThanOrEqual(question.span.end);
      }
    }
  });

  it('keeps the closing summary as the only prose', () => {
    expect(document.passages).toHaveLength(1);
    const [summary] = document.passages;
    expect(summary?.headings).toEqual(['总结']);
    expect(summary?.text).toMatch(/^在 AI 大模型创业中，如何充分利用生态优势.+实现持续发展和成功。$/u);
    expect(summary && textOf(document.document, summary.span)).toBe(summary?.text);
  });

  it('has nothing to report', () => {
    expect(document.irregularities).toEqual([]);
    expect(reported).toEqual([]);
  });
});
