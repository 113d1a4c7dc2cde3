import type { LanguageModel } from '../language-model.ts';
import type { Language } from '../text/language-of.ts';
import type { AnswerEvent, Citation, QuestionReference } from './answer-event.ts';
import { answerPrompt } from './answer-prompt.ts';
import type { AnswerQuestion, AnswerRequest } from './answer-question.ts';
import { createCitationCheck } from './citation-check.ts';

/** What the material holds for a question: sources for a model, or a reply that needs none. */
export type RetrievedSources = {
  /** Numbered from 1, in the order in which they should be read. */
  citations: Citation[];
  suggestions: QuestionReference[];
  language: Language;
} & (
  | { abstained: false; direct?: undefined }
  /** The reply to a greeting, the list of questions, or, when `abstained`, that the material holds nothing. */
  | { abstained: boolean; direct: string }
);

export interface LLMAnswerDependencies {
  retrieve(request: AnswerRequest): Promise<RetrievedSources>;
  model: LanguageModel;
}

/**
 * The LLM engine's answerer. The model is not called when the material holds nothing, and what it writes is
 * passed on with every citation checked. The outcome names the model only when the model wrote the reply.
 */
export function createLLMAnswer({ retrieve, model }: LLMAnswerDependencies): AnswerQuestion {
  return async function* answer(request): AsyncGenerator<AnswerEvent> {
    yield { type: 'stage', stage: 'retrieving' };
    const found = await retrieve(request);
    request.signal?.throwIfAborted();
    for (const citation of found.citations) yield { type: 'source', citation };

    if (found.direct !== undefined) {
      yield { type: 'text-delta', text: found.direct };
      if (found.suggestions.length > 0) yield { type: 'suggestions', suggestions: found.suggestions };
      yield { type: 'outcome', outcome: { engine: 'llm', abstained: found.abstained } };
      return;
    }

    yield { type: 'stage', stage: 'composing' };
    const check = createCitationCheck(found.citations);
    const messages = answerPrompt({
      question: request.question,
      history: request.history,
      sources: found.citations,
      language: found.language,
    });
    const options = request.signal ? { signal: request.signal } : {};
    try {
      for await (const piece of model.streamText(messages, options)) {
        const text = check.push(piece);
        if (text !== '') yield { type: 'text-delta', text };
      }
    } catch (error) {
      const rest = check.end();
      if (rest !== '') yield { type: 'text-delta', text: rest };
      throw error;
    }
    const rest = check.end();
    if (rest !== '') yield { type: 'text-delta', text: rest };

    // The prompt asks for no citation exactly when the sources hold nothing.
    const { supported, unsupported, unknown } = check.tally;
    const abstained = supported + unsupported + unknown === 0;
    if (found.suggestions.length > 0) yield { type: 'suggestions', suggestions: found.suggestions };
    yield { type: 'outcome', outcome: { engine: 'llm', model: model.name, abstained } };
  };
}
