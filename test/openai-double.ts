import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Fixture, type JournalEntry, LLMock, type Mountable } from '@copilotkit/aimock';

export interface DoubleAnswerOptions {
  /** Characters in one piece of the stream. */
  pieceLength?: number;
  /** Milliseconds between two pieces. */
  latency?: number;
  /** The connection breaks after this many pieces; the first one is empty, the last may be lost on the way. */
  cutAfterPieces?: number;
  /** The stream falls silent after this many pieces, for a minute. */
  pauseAfterPieces?: number;
  /** What a thinking model sends before its answer. */
  reasoning?: string;
  /** Why the model stopped: `stop` when left out, and an empty one leaves the mark of the end out. */
  finishReason?: string;
}

export interface DoubleFailure {
  message?: string;
  code?: string;
  /** Seconds, for the Retry-After header of a 429. */
  retryAfter?: number;
}

export interface DoubleRequest {
  model: string;
  messages: { role: string; content: string }[];
  /** What the answer is held to, where the client asks for more than text. */
  responseFormat?: unknown;
}

/** A real HTTP server on loopback that speaks the OpenAI chat API and answers as it is told. */
export interface OpenAIDouble {
  /** The address to give as the base URL, with `/v1`. */
  readonly baseUrl: string;
  /** Every later request gets this answer. */
  answer(content: string, options?: DoubleAnswerOptions): void;
  /** One answer for each later request, in this order; the last one stays. */
  answerInTurn(...contents: string[]): void;
  /** The next requests fail, one for each call; then come the answers. */
  failNext(status: number, failure?: DoubleFailure): void;
  /** Every later request is taken and never answered. */
  hang(): void;
  /** The chat requests so far, as the double read them. */
  requests(): DoubleRequest[];
  /** The Authorization header of the last one. */
  lastAuthorization(): string | undefined;
  /** Resolves when the next request has arrived. */
  nextRequest(): Promise<void>;
  /** Resolves when a client closes a connection before its answer is whole. */
  nextHangUp(): Promise<void>;
  stop(): Promise<void>;
}

export async function startOpenAIDouble(): Promise<OpenAIDouble> {
  const server = new LLMock({ port: 0, host: '127.0.0.1', strict: true });
  let authorization: string | undefined;
  let onHangUp: (() => void)[] = [];
  let onRequest: (() => void)[] = [];
  const failures: { status: number; failure: DoubleFailure }[] = [];

  const watchConnections: Mountable = {
    async handleRequest(request: IncomingMessage, response: ServerResponse) {
      authorization = request.headers.authorization;
      for (const resolve of onRequest) resolve();
      onRequest = [];
      response.once('close', () => {
        if (response.writableFinished) return;
        for (const resolve of onHangUp) resolve();
        onHangUp = [];
      });
      return false;
    },
  };
  server.mount('/v1/chat', watchConnections);

  const use = (fixture: Omit<Fixture, 'match'>) => {
    server.clearFixtures();
    const { response } = fixture;
    server.addFixture({
      ...fixture,
      match: { endpoint: 'chat' },
      response: (request) => {
        const next = failures.shift();
        if (next) return toErrorResponse(next.status, next.failure);
        return typeof response === 'function' ? response(request) : response;
      },
    });
  };
  use({ response: { content: 'Hello.' } });
  await server.start();

  return {
    baseUrl: `${server.url}/v1`,
    answer(
      content,
      { pieceLength = 8, latency = 0, cutAfterPieces, pauseAfterPieces, reasoning, finishReason } = {},
    ) {
      use({
        response: {
          content,
          ...(reasoning && { reasoning }),
          ...(finishReason !== undefined && { finishReason }),
        },
        chunkSize: pieceLength,
        latency,
        ...(pauseAfterPieces !== undefined && { recordedTimings: pausedAfter(pauseAfterPieces) }),
        ...(cutAfterPieces !== undefined && { truncateAfterChunks: cutAfterPieces }),
      });
    },
    answerInTurn(...contents) {
      let next = 0;
      use({ response: () => ({ content: contents[Math.min(next++, contents.length - 1)] ?? '' }) });
    },
    failNext: (status, failure = {}) => failures.push({ status, failure }),
    hang: () => use({ response: () => new Promise(() => undefined) }),
    lastAuthorization: () => authorization,
    requests: () => server.getRequests().map(readRequest),
    nextRequest: () => new Promise((resolve) => onRequest.push(resolve)),
    nextHangUp: () => new Promise((resolve) => onHangUp.push(resolve)),
    stop: () => server.stop(),
  };
}

/** The timings of a stream that stops for a minute once `pieces` have been sent. */
const pausedAfter = (pieces: number) => ({
  ttftMs: 0,
  interChunkDelaysMs: [...Array<number>(pieces - 1).fill(0), 60_000],
  totalDurationMs: 60_000,
});

const toErrorResponse = (
  status: number,
  { message = 'The double fails.', code, retryAfter }: DoubleFailure,
) => ({
  status,
  error: { message, type: 'double_error', ...(code && { code }) },
  ...(retryAfter !== undefined && { retryAfter }),
});

function readRequest({ body }: JournalEntry): DoubleRequest {
  const messages: unknown = body?.messages;
  const responseFormat: unknown = body?.response_format;
  return {
    model: String(body?.model),
    ...(responseFormat !== undefined && { responseFormat }),
    messages: (Array.isArray(messages) ? messages : []).map(
      (message: { role: string; content: unknown }) => ({
        role: message.role,
        content: String(message.content),
      }),
    ),
  };
}
