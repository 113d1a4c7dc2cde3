import type { AnswerQuestion } from './answer-question.ts';

export interface Engines {
  builtIn: AnswerQuestion;
  /** Answers unless the learner asks for the built-in engine; absent where no model is configured. */
  llm?: AnswerQuestion;
}

/** One answerer out of the configured engines. A turn that steps in for the model says so in its outcome. */
export function createChooseEngine({ builtIn, llm }: Engines): AnswerQuestion {
  return async function* (request) {
    if (!llm) {
      yield* builtIn(request);
    } else if (request.engine !== 'built-in') {
      yield* llm(request);
    } else {
      for await (const event of builtIn(request)) {
        if (event.type === 'outcome')
          yield { type: 'outcome', outcome: { ...event.outcome, fallback: true } };
        else yield event;
      }
    }
  };
}
