import { beforeAll, describe, expect, it } from 'vitest';
import { openShippedRetriever } from '../../shipped-corpus.fixture.ts';
import { AppError } from '../errors.ts';
import { answerability } from './evidence.ts';
import { createRetriever } from './retriever.ts';

let shipped: Awaited<ReturnType<typeof openShippedRetriever>>;
beforeAll(async () => {
  shipped = await openShippedRetriever();
}, 30_000);

const retrieve = (question: string) => shipped.retriever.retrieve(question);

/** The number of the best question, and those folded into it. */
async function found(question: string): Promise<number[]> {
  const [best] = (await retrieve(question)).questions;
  return best ? [best.question, ...best.folded].map(({ number }) => number) : [];
}

describe('retrieval in the shipped material', () => {
  it('finds the question of every heading first, with its near-duplicates folded in', async () => {
    const { questions, duplicates } = shipped.material;
    for (const question of questions) {
      const same = [question, ...(duplicates.get(question.id) ?? [])].map(({ number }) => number);
      const numbers = await found(question.title);
      expect([...numbers].sort(), question.title).toEqual([...same].sort());
      const [first] = (await retrieve(question.title)).questions;
      expect(first?.question.title).toBe(question.title);
    }
  });

  it('names no question twice, folded or not', async () => {
    const { questions } = await retrieve('模型的可解释性和数据隐私');
    const all = questions.flatMap(({ question, folded }) => [question, ...folded]);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(5);
  });

  it.each([
    ['训练集上分数很高，一上线就拉胯', 8],
    ['显卡预算紧张，效果又不想掉太多', 27],
    ['正样本只有几十条，负样本上百万', 7],
    ['医生不信模型给出的结论，要给他讲得通', 12],
    ['新用户进来给他推什么商品', 9],
    ['表格里好多空着没填的格子', 23],
    ['每秒几十万条事件进来，处理不过来', 10],
    ['想让调参和选模型自己跑，不要人盯着', 11],
    ['技术很酷但没人买单', 30],
    ['图片、语音和文字想放到一起学', 14],
    ['服务半夜挂了没人知道', 26],
    ['怎么拉更多伙伴一起做，利益怎么分', 25],
  ])('finds for the colloquial “%s” question %i', async (question, number) => {
    expect(await found(question)).toContain(number);
  });

  it.each([
    ['my model memorizes the training set', 8],
    ['how do we keep customer data confidential', 3],
    ['the minority class is tiny', 7],
    ['is this startup worth investing in', 1],
    ['ship new model versions every week', 22],
    ['make inference faster on a phone', 16],
    ['combine text and pictures in one model', 14],
    ['rows with missing values', 23],
  ])('finds for the English “%s” question %i', async (question, number) => {
    expect(await found(question)).toContain(number);
  });

  it.each([
    ['個性化推薦怎麼做', 9],
    ['过你合怎么处理', 8],
    ['shuju bu pingheng', 7],
    ['overfiting', 8],
    ['lowlatency decisions', 18],
    ['ＡＵＴＯＭＬ', 11],
    ['duomotai xuexi 要怎么实现', 14],
    ['ruhe pinggu yige da moxing xiangmu de qianzai jiazhi', 1],
    ['Kafak 干啥用', 10],
    ['modle explainabilty how to ensrue', 12],
  ])('finds for “%s”, typed in another way, question %i', async (question, number) => {
    expect(await found(question)).toContain(number);
  });

  it('puts a point first whose keyword the question says in full, whichever it is', async () => {
    const keywords = new Set(
      shipped.material.questions.flatMap(({ points }) => points.map((p) => p.keyword)),
    );
    for (const keyword of keywords) {
      const { points } = await retrieve(`什么是${keyword}`);
      expect(points[0]?.point.keyword).toBe(keyword);
    }
  });

  it('gives every point once, best first', async () => {
    const { points } = await retrieve('数据加密');
    const scores = points.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(points.map(({ point }) => point)).size).toBe(points.length);
  });

  it('finds prose too', async () => {
    const { passages, questions } = await retrieve('如何充分利用生态优势');
    expect(passages[0]?.passage.headings).toEqual(['总结']);
    expect(passages[0]?.score).toBeGreaterThan(questions[0]?.score ?? 0);
  });

  it('is sure of what the material holds and unsure of what it does not', async () => {
    const sure = async (question: string) => answerability((await retrieve(question)).evidence);
    for (const question of ['怎么处理过拟合', '数据隐私怎么保护', 'how do we handle class imbalance']) {
      expect(await sure(question), question).toBeGreaterThan(0.7);
    }
    for (const question of ['红烧肉怎么做', 'who won the world cup in 2018', 'Dropout 的公式是什么', '？']) {
      expect(await sure(question), question).toBeLessThan(0.35);
    }
  });

  it('is as sure of a question with slips in it', async () => {
    for (const question of [
      '多莫太学习要怎么作',
      'fangwen kongzhi 是啥',
      'LMIE 和 SHPA 怎么用来解释模型',
      'foacl lsos 是什么',
      'ｍｉｓｓｉｎｇ　ｖａｌｕｅｓ 怎么补',
    ]) {
      expect(answerability((await retrieve(question)).evidence), question).toBeGreaterThan(0.7);
    }
  });

  it('finds nothing for a question without words', async () => {
    const { questions, points, passages } = await retrieve('？？');
    expect([questions, points, passages]).toEqual([[], [], []]);
  });
});

describe('retrieval when the embeddings fail', () => {
  /** A retriever whose embeddings fail in this way, with what it told of that. */
  function failing(fail: () => unknown) {
    const failures: AppError[] = [];
    const embeddings = { embedDocuments: async () => [], embedQuery: async () => Promise.reject(fail()) };
    const onFailure = (error: AppError) => failures.push(error);
    return { failures, retriever: createRetriever({ ...shipped, embeddings, onFailure }) };
  }
  const down = new AppError('model-unavailable', 'Away.');

  it('goes on by keywords, and says so', async () => {
    const { retriever, failures } = failing(() => down);
    for (const question of shipped.material.questions) {
      const { questions, evidence, withoutVectors } = await retriever.retrieve(question.title);
      const same = [question, ...(shipped.material.duplicates.get(question.id) ?? [])];
      expect(same, question.title).toContain(questions[0]?.question);
      expect(answerability(evidence), question.title).toBeGreaterThan(0.4);
      expect(withoutVectors).toBe(true);
    }
    expect(failures).toHaveLength(shipped.material.questions.length);
    expect(failures[0]).toBe(down);
    const colloquial = await retriever.retrieve('训练一轮要好几个星期，太慢');
    expect(colloquial.questions[0]?.question.number).toBe(16);
    expect(answerability(colloquial.evidence)).toBeGreaterThan(0.5);
    expect(answerability((await retriever.retrieve('红烧肉怎么做')).evidence)).toBeLessThan(0.35);
    expect(await retrieve('怎么处理过拟合')).not.toHaveProperty('withoutVectors');
  });

  it('passes on an abort, and whatever is no failure of a model', async () => {
    const controller = new AbortController();
    const left = failing(() => {
      controller.abort();
      return down;
    });
    const retrieving = left.retriever.retrieve('过拟合', { signal: controller.signal });
    await expect(retrieving).rejects.toMatchObject({ name: 'AbortError' });
    const broken = failing(() => new Error('a fault of our own'));
    await expect(broken.retriever.retrieve('过拟合')).rejects.toThrow('a fault of our own');
    expect([...left.failures, ...broken.failures]).toEqual([]);
  });
});
