import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readShippedCorpus } from '../../shipped-corpus.fixture.ts';
import type { Question } from '../corpus/document.ts';
import { createBuiltInGrader } from './built-in-grader.ts';
import type { Grade, GradeReply, Verdict } from './grade.ts';

const RUNS = { numRuns: 60 };
const UNRELATED = [
  '我平时喜欢打篮球和看电影。',
  '公司食堂的饭菜挺好吃的。',
  '周末打算去爬山。',
  'My cat sleeps all day.',
];

let gradeReply: GradeReply;
let questions: Question[];
let sentences: string[];

beforeAll(async () => {
  const corpus = await readShippedCorpus();
  gradeReply = createBuiltInGrader(corpus);
  questions = corpus.material.questions;
  sentences = [...corpus.phrasings.values()]
    .flatMap(({ says, wrong }) => [...says.slice(0, 4), ...wrong.slice(0, 1)])
    .map((wording) => `${wording.replace(/[。！？!?；;\n….]+/g, ' ')}。`);
}, 30_000);

const grade = (question: Question, reply: string): Promise<Grade> =>
  gradeReply({ question, reply, locale: 'zh-CN' });
const verdictsOf = ({ points }: Grade): Verdict[] => points.map(({ verdict }) => verdict);

/** A question and sentences that people might say, some about it. */
const replies = fc
  .record({ question: fc.nat(), picks: fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), seed: fc.nat() })
  .map(({ question, picks, seed }) => ({ question, picks, seed }));

const readReply = ({ question, picks }: { question: number; picks: number[] }) => ({
  question: questions[question % questions.length] as Question,
  said: picks.map((pick) => sentences[pick % sentences.length] as string),
});

describe('any reply', () => {
  it('gets the same grade again, a score within 0 to 100, and quotes that stand where they say', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());
    await fc.assert(
      fc.asyncProperty(replies, text, async (made, noise) => {
        const { question, said } = readReply(made);
        const reply = `${said.join('')}${noise}${said[0]}`;
        const first = await grade(question, reply);
        expect(await grade(question, reply)).toEqual(first);
        expect(first.score).toBeGreaterThanOrEqual(0);
        expect(first.score).toBeLessThanOrEqual(100);
        expect(first.points.map(({ index }) => index)).toEqual(question.points.map(({ index }) => index));
        for (const { verdict, quote } of first.points) {
          expect(quote !== undefined).toBe(verdict !== 'missed');
          if (quote) expect(reply.slice(quote.start, quote.end)).toBe(quote.text);
          expect(quote?.text).not.toBe('');
        }
      }),
      RUNS,
    );
  });

  it('gains nothing from a sentence that earns nothing by itself', async () => {
    await fc.assert(
      fc.asyncProperty(replies, fc.nat(), fc.boolean(), async (made, other, before) => {
        const { question, said } = readReply(made);
        const sentence = [...UNRELATED, ...sentences][
          other % (UNRELATED.length + sentences.length)
        ] as string;
        fc.pre(verdictsOf(await grade(question, sentence)).every((verdict) => verdict === 'missed'));
        const reply = said.join('');
        const without = verdictsOf(await grade(question, reply));
        const more = verdictsOf(await grade(question, before ? sentence + reply : reply + sentence));
        expect(more).toEqual(without);
      }),
      RUNS,
    );
  });

  it('keeps its verdicts when a sentence is repeated', async () => {
    await fc.assert(
      fc.asyncProperty(replies, async (made) => {
        const { question, said } = readReply(made);
        const once = await grade(question, said.join(''));
        const twice = await grade(question, [...said, ...said].join(''));
        expect(verdictsOf(twice)).toEqual(verdictsOf(once));
        expect(twice.score).toBe(once.score);
      }),
      RUNS,
    );
  });

  it('keeps its verdicts when its sentences change places', async () => {
    await fc.assert(
      fc.asyncProperty(replies, async (made) => {
        const { question, said } = readReply(made);
        const turned = said.toSorted(
          (a, b) => ((a.length * 31 + made.seed) % 7) - ((b.length * 31 + made.seed) % 7),
        );
        expect(verdictsOf(await grade(question, turned.join('')))).toEqual(
          verdictsOf(await grade(question, said.join(''))),
        );
      }),
      RUNS,
    );
  });
});

describe('hostile replies', () => {
  it.each([
    ['a hundred thousand characters of sense', '数据要加密存储，权限要按角色控制。'.repeat(6000)],
    ['one character a hundred thousand times', '数'.repeat(100_000)],
    ['one word of a hundred thousand letters', 'a'.repeat(100_000)],
    ['nothing but punctuation', '，。！、'.repeat(20_000)],
    ['emoji', '😀👍🏽👩‍👩‍👧'.repeat(5000)],
    ['lone surrogates', '\ud800数据\udfff加密'.repeat(5000)],
    ['combining marks', `é${'\u0301'.repeat(5000)}`],
    ['a list without end', '加密、'.repeat(30_000)],
    ['control characters', '\u0000\u0007\u202e加密\u2028'.repeat(2000)],
  ])('%s are graded', async (_, reply) => {
    const question = questions[2] as Question;
    const { score, points } = await grade(question, reply);
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(100);
    for (const { quote } of points) {
      if (quote) expect(reply.slice(quote.start, quote.end)).toBe(quote.text);
    }
  });
});
