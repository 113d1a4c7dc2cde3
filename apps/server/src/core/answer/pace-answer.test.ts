import { describe, expect, it } from 'vitest';
import type { AnswerEvent } from './answer-event.ts';
import { type Pace, paceAnswer } from './pace-answer.ts';

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

/** A pace of ten milliseconds, by a clock of its own; each wait takes `delay` longer than it should. */
function tenMilliseconds({ delay = 0, onWait = () => {} } = {}): Pace & { waits: number[] } {
  let time = 5000;
  const waits: number[] = [];
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds);
    time += milliseconds + delay;
    onWait();
  };
  return { every: 10, now: () => time, wait, waits };
}

describe('a paced answer', () => {
  it('begins with a line of four pieces and says the rest in small ones, at the same pace', async () => {
    const pace = tenMilliseconds();
    const events = await collect(paceAnswer(ready, pace)({ question: '', history: [] }));
    const pieces = texts(events);
    expect(pieces.join('')).toBe(TEXT);
    expect(pieces[0]).toBe('存储和传输的数据都要加密[1][12]');
    expect(pace.waits).toEqual(pieces.map((_, place) => (place === 0 ? 40 : 10)));
    expect([events[0], events.at(-1)]).toEqual([{ type: 'stage', stage: 'composing' }, outcome]);
  });

  it('says all that is due at once when it comes late, so that it ends no later', async () => {
    const inTime = tenMilliseconds();
    await collect(paceAnswer(ready, inTime)({ question: '', history: [] }));
    const late = tenMilliseconds({ delay: 25 });
    const pieces = texts(await collect(paceAnswer(ready, late)({ question: '', history: [] })));
    expect(pieces.join('')).toBe(TEXT);
    expect(pieces.length).toBeLessThan(inTime.waits.length / 2);
    // The delay of the last wait, and what of a piece's time the one before it took.
    expect(late.now() - inTime.now()).toBeLessThan(25 + 10);
  });

  it('cuts neither a citation marker nor a character in two', async () => {
    const pieces = texts(await collect(paceAnswer(ready, tenMilliseconds())({ question: '', history: [] })));
    for (const marker of ['[1]', '[12]', '[3?]']) {
      expect(pieces.filter((piece) => piece.includes(marker))).toHaveLength(1);
    }
    for (const piece of pieces) expect(piece.isWellFormed()).toBe(true);
  });

  it('stops where it is when the learner stops it', async () => {
    const controller = new AbortController();
    const paced = paceAnswer(ready, tenMilliseconds({ onWait: () => controller.abort() }));
    const seen: AnswerEvent[] = [];
    const reading = (async () => {
      for await (const event of paced({ question: '', history: [], signal: controller.signal }))
        seen.push(event);
    })();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(texts(seen)).toHaveLength(1);
  });
});
