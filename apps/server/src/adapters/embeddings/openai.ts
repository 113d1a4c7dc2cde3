import { setTimeout as wait } from 'node:timers/promises';
import { type OpenAIClient, OpenAIEmbeddings } from '@langchain/openai';
import { AppError } from '../../core/errors.ts';
import type { NamedEmbeddings } from '../../core/retrieval/embeddings.ts';
import { isRetryable, toModelError } from '../language-models/model-error.ts';
import { retryDelay } from '../language-models/retry-delay.ts';

export interface OpenAIEmbeddingsOptions {
  /** The address up to and with `/v1`; OpenAI's own when left out. */
  baseUrl?: string;
  /** Not needed by most servers on one's own machine. */
  apiKey?: string;
  /** The model's name at the provider. */
  model: string;
  /** The length of vector to ask for, from models that offer several. */
  dimensions?: number;
  /** How long one request may take. */
  timeoutMilliseconds?: number;
  /** How often a request is tried again while the provider is busy, at fault or out of reach. */
  maxRetries?: number;
  /** Texts in one request: some providers take no more than ten. */
  batchSize?: number;
  /** Waits before a new try; rejects when the signal is aborted. */
  sleep?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
}

/**
 * Embeddings of any endpoint that speaks the OpenAI API.
 * Both functions throw AppError `model-*` when the provider fails for good, `invalid-model-output` when it does not
 * answer with one vector for each text, and the signal's reason.
 */
export function createOpenAIEmbeddings(options: OpenAIEmbeddingsOptions): NamedEmbeddings {
  const { model, dimensions, apiKey, maxRetries = 2, batchSize = 10, timeoutMilliseconds = 30_000 } = options;
  const sleep =
    options.sleep ?? ((milliseconds, signal) => wait(milliseconds, undefined, signal ? { signal } : {}));
  const failedCall = { model, midway: false, timeoutMilliseconds, secrets: apiKey ? [apiKey] : [] };

  const embedBatch = async (texts: string[], signal: AbortSignal | undefined): Promise<number[][]> => {
    const client = createClient({ ...options, timeoutMilliseconds, batchSize }, signal);
    for (let attempt = 0; ; attempt++) {
      signal?.throwIfAborted();
      try {
        return await client.embedDocuments(texts);
      } catch (error) {
        signal?.throwIfAborted();
        const delay =
          attempt < maxRetries && isRetryable(error) ? retryDelay(error, attempt, Math.random()) : undefined;
        if (delay === undefined) throw toModelError(error, failedCall);
        await sleep(delay, signal);
      }
    }
  };

  const embedDocuments: NamedEmbeddings['embedDocuments'] = async (texts, { signal } = {}) => {
    const vectors: number[][] = [];
    for (let start = 0; start < texts.length; start += batchSize) {
      vectors.push(...(await embedBatch(texts.slice(start, start + batchSize), signal)));
    }
    return vectors;
  };

  return {
    id: `openai/${model}${dimensions === undefined ? '' : `@${dimensions}`}`,
    embedDocuments,
    async embedQuery(text, { signal } = {}) {
      const [vector] = await embedBatch([text], signal);
      return vector ?? [];
    },
  };
}

/** LangChain's class takes no signal with a call: each call has a client of its own, whose requests end with it. */
function createClient(
  { baseUrl = 'https://api.openai.com/v1', apiKey, model, dimensions, ...limits }: OpenAIEmbeddingsOptions,
  signal: AbortSignal | undefined,
): OpenAIEmbeddings {
  return new CheckedOpenAIEmbeddings({
    model,
    ...(dimensions === undefined ? {} : { dimensions }),
    // The client refuses to start without a key; a server that wants none ignores this one.
    apiKey: apiKey || 'none',
    ...(limits.timeoutMilliseconds === undefined ? {} : { timeout: limits.timeoutMilliseconds }),
    ...(limits.batchSize === undefined ? {} : { batchSize: limits.batchSize }),
    maxRetries: 0,
    stripNewLines: false,
    // Not every compatible server knows the other one, base64.
    encodingFormat: 'float',
    configuration: {
      // All given, so that the library does not look for them in the environment.
      baseURL: baseUrl,
      organization: null,
      project: null,
      fetch: (input, init) => {
        const signals = [signal, init?.signal].filter((one) => one instanceof AbortSignal);
        return fetch(input, { ...init, signal: AbortSignal.any(signals) });
      },
    },
  });
}

/** LangChain's class takes too many vectors, and vectors in another order, for what was asked. */
class CheckedOpenAIEmbeddings extends OpenAIEmbeddings {
  protected override async embeddingWithRetry(
    request: OpenAIClient.EmbeddingCreateParams,
  ): Promise<OpenAIClient.CreateEmbeddingResponse> {
    const response = await super.embeddingWithRetry(request);
    const wanted = Array.isArray(request.input) ? request.input.length : 1;
    const data: unknown = response.data;
    if (!Array.isArray(data) || data.length !== wanted || !response.data.every(hasVector)) {
      throw new AppError(
        'invalid-model-output',
        `The embeddings model "${request.model}" did not answer with one vector for each of ${wanted} texts. Check that it is a model for embeddings.`,
      );
    }
    return { ...response, data: response.data.toSorted((a, b) => (a.index ?? 0) - (b.index ?? 0)) };
  }
}

const hasVector = (entry: { embedding?: unknown } | null): boolean => Array.isArray(entry?.embedding);
