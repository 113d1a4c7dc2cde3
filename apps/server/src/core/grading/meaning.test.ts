import { describe, expect, it } from 'vitest';
import type { Question } from '../corpus/document.ts';
import type { Embeddings } from '../retrieval/embeddings.ts';
import { parseGlossary } from '../text/glossary.ts';
import { createReadMeanings } from './meaning.ts';
import { createQuestionModels } from './question-model.ts';
import { sampleQuestion } from './sample-question.fixture.ts';
import { createWordingIndex } from './wording-index.ts';

/** Texts about locks point one way, all others the other way; counts what it is asked for. */
function lockEmbeddings(): Embeddings & { embedded: string[] } {
  const vectorOf = (text: string) => (/加密|锁|lock/.test(text) ? [1, 0] : [0, 1]);
  const embedded: string[] = [];
  return {
    embedded,
    embedQuery: async (text) => vectorOf(text),
    embedDocuments: async (texts) => {
      embedded.push(...texts);
      return texts.map(vectorOf);
    },
  };
}

const other: Question = {
  ...sampleQuestion,
  id: 'guide-4',
  number: 4,
  title: '怎么带团队？',
  points: sampleQuestion.points.slice(1, 2).map((point) => ({
    ...point,
    id: 'guide-4-1',
    keyword: '周会',
    statement: '每周开会。',
  })),
};

function open() {
  const embeddings = lockEmbeddings();
  const glossary = parseGlossary('');
  const phrasings = new Map([
    ['guide-3-1', { asks: [], says: ['东西锁进柜子'], wrong: ['随手放在桌上', '什么也不用管'] }],
  ]);
  const index = createWordingIndex({ questions: [sampleQuestion, other] }, phrasings, glossary);
  return { embeddings, model: createQuestionModels(index, glossary)(sampleQuestion), index };
}

describe('meanings', () => {
  it('are near to the point whose wordings mean the same, in whatever words', async () => {
    const { embeddings, index, model } = open();
    const meaning = (await createReadMeanings(index, embeddings)(['lock it away'], model)).get(
      'lock it away',
    );
    const [encryption = 0, ...others] = meaning?.points ?? [];
    expect(encryption).toBeGreaterThan(Math.max(...others));
    expect(meaning?.elsewhere).toBe(0);
  });

  it('tell an opposite of the point from what makes it', async () => {
    const { embeddings, index, model } = open();
    const meanings = await createReadMeanings(index, embeddings)(['lock it away', 'in the open'], model);
    expect(meanings.get('lock it away')?.against[0]).toBe(-1);
    expect(meanings.get('in the open')?.against[0]).toBeGreaterThanOrEqual(0);
  });

  it('are made once', async () => {
    const { embeddings, index, model } = open();
    const readMeanings = createReadMeanings(index, embeddings);
    await readMeanings(['a'], model);
    await readMeanings(['b', 'b'], model);
    expect(embeddings.embedded.filter((text) => text === '东西锁进柜子')).toHaveLength(1);
    expect(embeddings.embedded.slice(-2)).toEqual(['a', 'b']);
  });
});
