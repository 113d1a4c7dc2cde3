import { describe, expect, it } from 'vitest';
import type { AnswerEvent, EngineName } from './answer-event.ts';
import type { AnswerQuestion, AnswerRequest } from './answer-question.ts';
import { createChooseEngine } from './choose-engine.ts';

const answerBy = (engine: EngineName): AnswerQuestion =>
  async function* ({ question }) {
    yield { type: 'text-delta', text: `${engine}: ${question}` };
    yield { type: 'outcome', outcome: { engine, abstained: false } };
  };
const [builtIn, llm] = [answerBy('built-in'), answerBy('llm')];

async function ask(answerQuestion: AnswerQuestion, request: Partial<AnswerRequest> = {}) {
  const events: AnswerEvent[] = [];
  for await (const event of answerQuestion({ question: 'why', history: [], ...request })) events.push(event);
  return events;
}

describe('the engine that answers', () => {
  it('is the built-in one where no model is configured, and that is no fallback', async () => {
    const choose = createChooseEngine({ builtIn });
    for (const engine of ['built-in', 'llm', undefined] as const) {
      expect(await ask(choose, engine ? { engine } : {})).toEqual([
        { type: 'text-delta', text: 'built-in: why' },
        { type: 'outcome', outcome: { engine: 'built-in', abstained: false } },
      ]);
    }
  });

  it('is the model where one is configured', async () => {
    const choose = createChooseEngine({ builtIn, llm });
    expect(await ask(choose)).toEqual(await ask(llm));
    expect(await ask(choose, { engine: 'llm' })).toEqual(await ask(llm));
  });

  it('is the built-in one on request, and then says that it stepped in', async () => {
    expect(await ask(createChooseEngine({ builtIn, llm }), { engine: 'built-in' })).toEqual([
      { type: 'text-delta', text: 'built-in: why' },
      { type: 'outcome', outcome: { engine: 'built-in', abstained: false, fallback: true } },
    ]);
  });

  it('never becomes the built-in one by itself when the model fails', async () => {
    const failing: AnswerQuestion = async function* () {
      yield { type: 'stage', stage: 'composing' };
      throw new Error('The model is away.');
    };
    await expect(ask(createChooseEngine({ builtIn, llm: failing }))).rejects.toThrow('The model is away.');
  });
});
