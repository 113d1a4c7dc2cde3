import { describe, expect, it } from 'vitest';
import type { AnswerEvent } from './answer-event.ts';
import { paceAnswer } from './pace-answer.ts';

const TEXT = '存储和传输的数据都要加密[1][12]。\n\n- **Dropout**：[链接] 随机丢弃[3?]👍🏽[';
const outcome: AnswerEvent = { type: 'outcome', outcome: { engine: 'built-in', abstained: false } };

async function* ready(): AsyncGenerator<AnswerEvent> {
  yield { type: 'stage', stage: 'composing' };
  yield { type: 'text-delta', text: TEXT };
  yield outcome;
}

async function collect(events: AsyncIterable<AnswerEvent>): Promise<AnswerEvent[]> {
  const all: AnswerEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

const texts = (events: AnswerEvent[]) =>
  events.flatMap((event) => (event.type === 'text-delta' ? [event.text] : []));

describe('a paced answer', () => {
  it('says the same in small pieces, with a pause after each', async () => {
    let pauses = 0;
    const paced = paceAnswer(ready, async () => {
      pauses++;
    });
    const events = await collect(paced({ question: '', history: [] }));
    const pieces = texts(events);
    expect(pieces.join('')).toBe(TEXT);
    expect(pieces.length).toBeGreaterThan(TEXT.length / 8);
    expect(pauses).toBe(pieces.length);
    expect([events[0], events.at(-1)]).toEqual([{ type: 'stage', stage: 'composing' }, outcome]);
  });

  it('cuts neither a citation marker nor a character in two', async () => {
    const pieces = texts(await collect(paceAnswer(ready, async () => {})({ question: '', history: [] })));
    expect(pieces).toEqual(expect.arrayContaining(['[1]', '[12]', '[3?]']));
    for (const piece of pieces) expect(piece.isWellFormed()).toBe(true);
  });

  it('stops where it is when the learner stops it', async () => {
    const controller = new AbortController();
    const paced = paceAnswer(ready, async () => controller.abort());
    const seen: AnswerEvent[] = [];
    const reading = (async () => {
      for await (const event of paced({ question: '', history: [], signal: controller.signal }))
        seen.push(event);
    })();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(texts(seen)).toHaveLength(1);
  });
});
