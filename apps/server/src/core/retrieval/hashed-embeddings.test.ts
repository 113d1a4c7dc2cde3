import { describe, expect, it } from 'vitest';
import { parseGlossary } from '../text/glossary.ts';
import { createHashedEmbeddings } from './hashed-embeddings.ts';

const glossary = '显卡, gpu\n变现, monetize';
const embeddings = createHashedEmbeddings(parseGlossary(glossary));

async function cosine(a: string, b: string): Promise<number> {
  const [one = [], other = []] = await embeddings.embedDocuments([a, b]);
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}

describe('hashed embeddings', () => {
  it('have one length and are of length 1', async () => {
    const vectors = await embeddings.embedDocuments([
      '过拟合',
      'how to monetize a model?',
      '5',
      'a'.repeat(9999),
    ]);
    for (const vector of vectors) {
      expect(vector).toHaveLength(vectors[0]?.length ?? 0);
      expect(Math.hypot(...vector)).toBeCloseTo(1);
    }
  });

  it('give the zero vector for a text with nothing in it', async () => {
    for (const text of ['', ' \n', '？！']) {
      expect((await embeddings.embedQuery(text)).every((value) => value === 0)).toBe(true);
    }
  });

  it('give the same vector for a document and for a query', async () => {
    expect(await embeddings.embedQuery('数据隐私')).toEqual(
      (await embeddings.embedDocuments(['数据隐私']))[0],
    );
  });

  it('put alike texts near: by spelling, by sound, by words that mean the same', async () => {
    const apart = await cosine('模型可解释性', '市场需求分析');
    expect(apart).toBeLessThan(0.2);
    expect(await cosine('模型可解释性', '模型的可解释性')).toBeGreaterThan(0.7);
    expect(await cosine('模型可解释性', '怎么保证模型可解释性')).toBeGreaterThan(0.7);
    expect(await cosine('數據隱私', '数据隐私')).toBeCloseTo(1);
    expect(await cosine('过拟合', '过你和')).toBeGreaterThan(apart + 0.1);
    expect(await cosine('overfitting', 'overfiting')).toBeGreaterThan(0.3);
    expect(await cosine('变现', 'monetize')).toBeGreaterThan(0.3);
  });

  it('have an id that changes with the glossary', () => {
    const idWith = (text: string) => createHashedEmbeddings(parseGlossary(text)).id;
    expect(idWith(glossary)).toBe(embeddings.id);
    expect(idWith(`${glossary}\n成本, cost`)).not.toBe(embeddings.id);
    expect(embeddings.id).toMatch(/^built-in\/hashed/);
  });
});
