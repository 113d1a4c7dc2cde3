import { z } from 'zod';
import { createLogger, type Logger } from '../logger.ts';
import { type AppDependencies, createApp } from './app.ts';
import { createFakeServices, ready } from './fake-services.ts';
import type { Services } from './services.ts';

/** The app over fakes, with what it logged. */
export function createTestApp(services: Partial<Services> = {}, overrides: Partial<AppDependencies> = {}) {
  const logged: string[] = [];
  const log: Logger = createLogger({ level: 'debug', write: (line) => logged.push(line) });
  const fakes = createFakeServices(services);
  const app = createApp({
    services: () => fakes,
    readiness: () => ready,
    allowedHosts: [],
    log,
    ...overrides,
  });
  return { app, logged };
}

/** A `POST` with a JSON body. */
export const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

export const chatBody = {
  id: 'conversation-1',
  message: { id: 'message-1', role: 'user', parts: [{ type: 'text', text: '如何定位产品？' }] },
};

const envelope = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string().min(1), details: z.unknown().optional() }),
});

/** What an answer in the error envelope says; fails for any other answer. */
export async function errorOf(response: Response) {
  const { error } = envelope.parse(await response.json());
  return { status: response.status, ...error };
}

/** The JSON parts of a UI message stream, in order. */
export const partsOf = (body: string): { type: string; [key: string]: unknown }[] =>
  body
    .split('\n')
    .filter((line) => line.startsWith('data: ') && line !== 'data: [DONE]')
    .map((line) => JSON.parse(line.slice('data: '.length)));
