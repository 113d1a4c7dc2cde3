import { zValidator } from '@hono/zod-validator';
import { Hono } from 'hono';
import type { AnswerEvent } from '../../core/answer/answer-event.ts';
import { type AnswersResponse, answersRequest } from '../contract.ts';
import { rejectInvalid } from '../error-response.ts';
import type { GetServices } from '../services.ts';
import { duringWork, type WorkInFlight } from '../work-in-flight.ts';

export interface AnswersRouteDependencies {
  services: GetServices;
  workInFlight: WorkInFlight;
}

export const answersRoutes = ({ services, workInFlight }: AnswersRouteDependencies) =>
  new Hono().post('/', zValidator('json', answersRequest, rejectInvalid), async (c) => {
    const { question, history = [] } = c.req.valid('json');
    const { answerQuestion } = services();
    const past = history.map((asked) => ({ question: asked }));
    const answer = (signal: AbortSignal) =>
      collectAnswer(answerQuestion({ question, history: past, signal }));
    return c.json(await duringWork(workInFlight, answer, c.req.raw.signal));
  });

async function collectAnswer(events: AsyncIterable<AnswerEvent>): Promise<AnswersResponse> {
  const response: AnswersResponse = {
    answer: '',
    citations: [],
    abstained: false,
    suggestions: [],
    engine: 'built-in',
  };
  for await (const event of events) {
    if (event.type === 'text-delta') response.answer += event.text;
    else if (event.type === 'source') response.citations.push(event.citation);
    else if (event.type === 'suggestions') response.suggestions = event.suggestions;
    else if (event.type === 'outcome') {
      const { engine, model, abstained } = event.outcome;
      Object.assign(response, { engine, abstained, ...(model !== undefined && { model }) });
    }
  }
  return response;
}
