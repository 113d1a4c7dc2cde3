import { beforeAll, describe, expect, it } from 'vitest';
import { openShippedRetriever } from '../../shipped-corpus.fixture.ts';
import { AppError } from '../errors.ts';
import { createCachedRetriever } from './cached-retriever.ts';
import type { Retriever } from './retriever.ts';

let retriever: Retriever;
beforeAll(async () => {
  ({ retriever } = await openShippedRetriever());
}, 30_000);

/** A cached retriever, with the questions that were really looked for. */
function watch(of: Retriever['retrieve'] = (...given) => retriever.retrieve(...given)) {
  const asked: string[] = [];
  const cached = createCachedRetriever(
    {
      retrieve: (question, options) => {
        asked.push(question);
        return of(question, options);
      },
    },
    2,
  );
  return { cached, asked };
}

describe('createCachedRetriever', () => {
  it('finds the same again without looking', async () => {
    const { cached, asked } = watch();
    const first = await cached.retrieve('过拟合');
    expect(await cached.retrieve('过拟合')).toBe(first);
    expect(first.questions[0]?.question.number).toBe(8);
    expect(asked).toEqual(['过拟合']);
  });

  it('forgets what was not asked for longest', async () => {
    const { cached, asked } = watch();
    for (const question of ['过拟合', '隐私', '过拟合', '推荐', '过拟合', '隐私'])
      await cached.retrieve(question);
    expect(asked).toEqual(['过拟合', '隐私', '推荐', '隐私']);
  });

  it('looks again for what was found without vectors, and after a failure', async () => {
    const lame = watch(async (question) => ({
      ...(await retriever.retrieve(question)),
      withoutVectors: true,
    }));
    await lame.cached.retrieve('过拟合');
    await lame.cached.retrieve('过拟合');
    expect(lame.asked).toHaveLength(2);

    const broken = watch(() => Promise.reject(new AppError('conflict', 'broken')));
    await expect(broken.cached.retrieve('过拟合')).rejects.toThrow('broken');
    await expect(broken.cached.retrieve('过拟合')).rejects.toThrow('broken');
    expect(broken.asked).toHaveLength(2);
  });

  it('gives nothing to whoever has left', async () => {
    const { cached } = watch();
    await cached.retrieve('过拟合');
    await expect(cached.retrieve('过拟合', { signal: AbortSignal.abort() })).rejects.toThrow('abort');
  });
});
