import type { ConversationSummary } from '@duida/server/core/conversation/conversation';
import type { App } from '@duida/server/http/app';
import type {
  ConversationResponse,
  DocumentResponse,
  DocumentSummary,
  ErrorResponse,
  QuestionResponse,
  QuestionSummary,
  ReadyResponse,
} from '@duida/server/http/contract';
import { hc } from 'hono/client';

/** The server said no; `code` is a word of the contract, or `unknown`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** The typed client of the server's routes. */
export const client = hc<App>('/');
const { conversations, questions, documents } = client.api;

/** Hono's client puts parameters into the path as they are. */
export const named = (id: string) => ({ param: { id: encodeURIComponent(id) } });

/** Lets a request be given up. */
export const until = (signal: AbortSignal | undefined) => ({ init: signal ? { signal } : {} });

/** The response when the server said yes. @throws ApiError when it said no. */
export async function accepted(answer: Promise<Response>): Promise<Response> {
  const response = await answer;
  if (response.ok) return response;
  const text = await response.text();
  const body: Partial<ErrorResponse> = text.startsWith('{') ? JSON.parse(text) : {};
  throw new ApiError(
    response.status,
    body.error?.code ?? 'unknown',
    body.error?.message ?? response.statusText,
  );
}

/** The body's type is named by the caller: as Hono infers it, every optional field could also be `undefined`. */
export async function read<Body>(answer: Promise<Response>): Promise<Body> {
  const response = await accepted(answer);
  return response.json();
}

/** The server's routes. Each throws `ApiError` when the server refuses and `TypeError` when it cannot be reached. */
export const api = {
  /** Whether the server is ready; it says so with a 503 too, and that is an answer, not a failure. */
  async ready(signal?: AbortSignal): Promise<ReadyResponse> {
    const response: Response = await client.readyz.$get(undefined, until(signal));
    return response.status === 503 ? response.json() : read<ReadyResponse>(Promise.resolve(response));
  },
  conversations: (signal?: AbortSignal) =>
    read<ConversationSummary[]>(conversations.$get(undefined, until(signal))),
  conversation: (id: string, signal?: AbortSignal) =>
    read<ConversationResponse>(conversations[':id'].$get(named(id), until(signal))),
  async renameConversation(id: string, title: string): Promise<void> {
    await accepted(conversations[':id'].$patch({ ...named(id), json: { title } }));
  },
  async deleteConversation(id: string): Promise<void> {
    await accepted(conversations[':id'].$delete(named(id)));
  },
  questions: (signal?: AbortSignal) => read<QuestionSummary[]>(questions.$get({ query: {} }, until(signal))),
  question: (id: string, signal?: AbortSignal) =>
    read<QuestionResponse>(questions[':id'].$get(named(id), until(signal))),
  documents: (signal?: AbortSignal) => read<DocumentSummary[]>(documents.$get(undefined, until(signal))),
  document: (id: string, signal?: AbortSignal) =>
    read<DocumentResponse>(documents[':id'].$get(named(id), until(signal))),
};
