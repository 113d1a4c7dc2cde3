import { beforeAll, describe, expect, it } from 'vitest';
import { openShippedRetriever } from '../../shipped-corpus.fixture.ts';
import { asksToReturn, questionReturnedTo } from './return-to.ts';

type Opened = Awaited<ReturnType<typeof openShippedRetriever>>;
let opened: Opened;
beforeAll(async () => {
  opened = await openShippedRetriever();
}, 30_000);

/** The number of the question that a message goes back to, after these were spoken of. */
async function returnedTo(message: string, ...numbers: number[]): Promise<number | undefined> {
  const { material, retriever } = opened;
  const earlier = numbers.flatMap((number) => material.questions.filter((each) => each.number === number));
  return questionReturnedTo(message, earlier, await retriever.retrieve(message))?.number;
}

describe('asksToReturn', () => {
  it.each(['回到刚才推荐那题', '还是说过拟合那个', '上一题再讲讲', 'back to the first thing'])(
    'hears it in “%s”',
    (message) => expect(asksToReturn(message)).toBe(true),
  );

  it.each(['推荐系统怎么做', '上线之前要测什么', '回归模型怎么选', 'how do we roll back a release'])(
    'does not hear it in “%s”',
    (message) => expect(asksToReturn(message)).toBe(false),
  );
});

describe('questionReturnedTo', () => {
  it('is the one that fits among those spoken of', async () => {
    expect(await returnedTo('回到刚才推荐那题，冷启动呢', 9, 8, 22)).toBe(9);
    expect(await returnedTo('还是说过拟合那个', 9, 8, 22)).toBe(8);
  });

  it('goes by place where nothing else is said', async () => {
    expect(await returnedTo('上一题再讲讲', 9, 8, 22)).toBe(8);
    expect(await returnedTo('回到最开始那个', 9, 8, 22)).toBe(9);
  });

  it('is none where nothing else was spoken of', async () => {
    expect(await returnedTo('回到刚才推荐那题', 9)).toBeUndefined();
  });
});
