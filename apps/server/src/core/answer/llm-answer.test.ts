import { describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import type { LanguageModel, ModelMessage } from '../language-model.ts';
import type { AnswerEvent, Citation } from './answer-event.ts';
import { createLLMAnswer, type RetrievedSources } from './llm-answer.ts';

const citation: Citation = {
  n: 1,
  documentId: 'guide',
  questionId: 'guide-3',
  question: '如何处理数据隐私和安全问题？',
  point: 1,
  span: { documentId: 'guide', start: 10, end: 40 },
  text: '对存储和传输的数据进行加密，确保数据的安全性。',
};
const suggestions = [{ questionId: 'guide-3', title: '如何处理数据隐私和安全问题？' }];
const found = {
  citations: [citation],
  suggestions,
  abstained: false,
  language: 'zh',
} satisfies RetrievedSources;

function scriptedModel(pieces: readonly string[], failure?: Error) {
  const calls: ModelMessage[][] = [];
  const model: LanguageModel = {
    name: 'scripted',
    async *streamText(messages) {
      calls.push(messages);
      yield* pieces;
      if (failure) throw failure;
    },
  };
  return { model, calls };
}

async function answer(retrieved: RetrievedSources, pieces: readonly string[], failure?: Error) {
  const { model, calls } = scriptedModel(pieces, failure);
  const answerQuestion = createLLMAnswer({ retrieve: async () => retrieved, model });
  const events: AnswerEvent[] = [];
  let error: unknown;
  try {
    for await (const event of answerQuestion({ question: '数据怎么保护？', history: [] })) events.push(event);
  } catch (thrown) {
    error = thrown;
  }
  const text = events.flatMap((event) => (event.type === 'text-delta' ? [event.text] : [])).join('');
  return { events, text, calls, error, outcome: events.find((event) => event.type === 'outcome')?.outcome };
}

describe('the LLM engine', () => {
  it('tells its stages, the sources, the checked text, suggestions and who answered', async () => {
    const { events } = await answer(found, ['存储和传输的数据都要加密', '【1】', '。还要备份[1]。']);
    expect(events).toEqual([
      { type: 'stage', stage: 'retrieving' },
      { type: 'source', citation },
      { type: 'stage', stage: 'composing' },
      { type: 'text-delta', text: '存储和传输的数据都要加密' },
      { type: 'text-delta', text: '[1]。还要备份[1?]。' },
      { type: 'suggestions', suggestions },
      { type: 'outcome', outcome: { engine: 'llm', model: 'scripted', abstained: false } },
    ]);
  });

  it('asks no model when the material holds nothing', async () => {
    const direct = '资料里没有找到。';
    const { calls, text, events, outcome } = await answer(
      { ...found, citations: [], abstained: true, direct },
      [],
    );
    expect([calls, text]).toEqual([[], direct]);
    expect(events).toContainEqual({ type: 'suggestions', suggestions });
    expect(outcome).toEqual({ engine: 'llm', abstained: true });
  });

  it('passes a ready reply on without a model', async () => {
    const { calls, text, outcome } = await answer(
      { ...found, citations: [], direct: '你好，想问什么？' },
      [],
    );
    expect([calls, text]).toEqual([[], '你好，想问什么？']);
    expect(outcome).toEqual({ engine: 'llm', abstained: false });
  });

  it('counts an answer without any citation as an abstention', async () => {
    const { outcome } = await answer(found, ['资料里没有讲这个。']);
    expect(outcome).toEqual({ engine: 'llm', model: 'scripted', abstained: true });
  });

  it('keeps what came when the model fails, and throws what happened', async () => {
    const failure = new AppError('model-unavailable', 'Cut.');
    const { text, error, outcome } = await answer(found, ['存储和传输的数据都要加密', '[1]'], failure);
    expect(text).toBe('存储和传输的数据都要加密[1]');
    expect(error).toBe(failure);
    expect(outcome).toBeUndefined();
  });
});
