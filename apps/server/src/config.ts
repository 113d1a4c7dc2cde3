import { resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from './core/errors.ts';

/** Everything that can be set from outside; each key stands in `.env.example`. */
export interface Config {
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** Host names and addresses served beside the loopback ones. */
  allowedHosts: string[];
  /** Absolute. */
  dataDirectory: string;
  /** Absolute. */
  corpusDirectory: string;
  /** The one that answers; `auto` is already decided. */
  engine: 'built-in' | 'llm';
  /** The model behind the LLM engine; set exactly when that is the engine. */
  languageModel?: LanguageModelConfig;
  /** Set when an endpoint makes the embeddings; otherwise the built-in ones are used. */
  openaiEmbeddings?: OpenAIEmbeddingsConfig;
  logLevel: 'debug' | 'info' | 'warn' | 'error';
  /** What must never be printed. */
  secrets: string[];
}

/** An endpoint that speaks the OpenAI API. */
export interface OpenAIEndpoint {
  /** Up to and with `/v1`; absent for OpenAI's own. */
  baseUrl?: string;
  apiKey?: string;
}

export interface LanguageModelConfig extends OpenAIEndpoint {
  model: string;
  /** The longest silence allowed, in milliseconds. */
  timeoutMilliseconds: number;
  maxRetries: number;
}

export interface OpenAIEmbeddingsConfig extends OpenAIEndpoint {
  model: string;
  /** The length of the vectors, for models that let one choose. */
  dimensions?: number;
}

/** Models that OpenAI itself offers; another endpoint has names of its own. */
const OPENAI_DEFAULTS = { model: 'gpt-4.1-mini', embeddingModel: 'text-embedding-3-small' };

const wholeNumber = (from: number, to: number) =>
  z.coerce
    .number(`must be a whole number from ${from} to ${to}`)
    .int(`must be a whole number from ${from} to ${to}`)
    .min(from, `must be a whole number from ${from} to ${to}`)
    .max(to, `must be a whole number from ${from} to ${to}`);

const oneOf = <const T extends readonly [string, ...string[]]>(...values: T) =>
  z.enum(values, `must be one of ${values.join(', ')}`);

const hostList = z.string().transform((list) => list.split(/[\s,]+/).filter((host) => host !== ''));

const environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(3000),
  ALLOWED_HOSTS: hostList.default([]),
  DATA_DIR: z.string().default('./data'),
  CORPUS_DIR: z.string().default('./corpus'),
  ENGINE: oneOf('auto', 'built-in', 'llm').default('auto'),
  OPENAI_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://api.openai.com/v1' })
    .optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_MODEL: z.string().optional(),
  LLM_TIMEOUT_SECONDS: wholeNumber(1, 3600).default(60),
  LLM_MAX_RETRIES: wholeNumber(0, 10).default(2),
  EMBEDDINGS: oneOf('built-in', 'openai').default('built-in'),
  OPENAI_EMBEDDING_MODEL: z.string().optional(),
  OPENAI_EMBEDDING_DIMENSIONS: wholeNumber(1, 8192).optional(),
  LOG_LEVEL: oneOf('debug', 'info', 'warn', 'error').default('info'),
});

/**
 * Reads the settings from environment variables; an empty one counts as not set.
 * @throws AppError `invalid-input` with one sentence for each that is wrong, never with its value.
 */
export function loadConfig(variables: Record<string, string | undefined>): Config {
  const set = Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== '');
  const result = environment.safeParse(Object.fromEntries(set.map(([key, value]) => [key, value?.trim()])));
  if (!result.success) {
    const sentences = result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`);
    throw new AppError('invalid-input', sentences.join('\n'), { cause: result.error });
  }
  const values = result.data;
  const endpoint: OpenAIEndpoint = {
    ...(values.OPENAI_BASE_URL !== undefined && { baseUrl: values.OPENAI_BASE_URL }),
    ...(values.OPENAI_API_KEY !== undefined && { apiKey: values.OPENAI_API_KEY }),
  };
  const languageModel = readLanguageModel(values, endpoint);
  const openaiEmbeddings = readEmbeddings(values, endpoint);
  return {
    host: values.HOST,
    port: values.PORT,
    allowedHosts: values.ALLOWED_HOSTS,
    dataDirectory: resolve(values.DATA_DIR),
    corpusDirectory: resolve(values.CORPUS_DIR),
    engine: languageModel ? 'llm' : 'built-in',
    ...(languageModel && { languageModel }),
    ...(openaiEmbeddings && { openaiEmbeddings }),
    logLevel: values.LOG_LEVEL,
    secrets: endpoint.apiKey ? [endpoint.apiKey] : [],
  };
}

type Values = z.infer<typeof environment>;

const isReachable = ({ baseUrl, apiKey }: OpenAIEndpoint) => baseUrl !== undefined || apiKey !== undefined;

function readLanguageModel(values: Values, endpoint: OpenAIEndpoint): LanguageModelConfig | undefined {
  if (values.ENGINE === 'built-in') return undefined;
  if (!isReachable(endpoint)) {
    if (values.ENGINE === 'auto') return undefined;
    throw missing('ENGINE=llm needs OPENAI_API_KEY, or OPENAI_BASE_URL for another endpoint.');
  }
  const model = values.OPENAI_MODEL ?? (endpoint.baseUrl ? undefined : OPENAI_DEFAULTS.model);
  if (!model) {
    throw missing(
      'OPENAI_BASE_URL is set, so OPENAI_MODEL must name the model to ask there (or set ENGINE=built-in).',
    );
  }
  return {
    ...endpoint,
    model,
    timeoutMilliseconds: values.LLM_TIMEOUT_SECONDS * 1000,
    maxRetries: values.LLM_MAX_RETRIES,
  };
}

function readEmbeddings(values: Values, endpoint: OpenAIEndpoint): OpenAIEmbeddingsConfig | undefined {
  if (values.EMBEDDINGS === 'built-in') return undefined;
  if (!isReachable(endpoint)) {
    throw missing('EMBEDDINGS=openai needs OPENAI_API_KEY, or OPENAI_BASE_URL for another endpoint.');
  }
  const model =
    values.OPENAI_EMBEDDING_MODEL ?? (endpoint.baseUrl ? undefined : OPENAI_DEFAULTS.embeddingModel);
  if (!model) {
    throw missing('OPENAI_BASE_URL is set, so OPENAI_EMBEDDING_MODEL must name the model for embeddings.');
  }
  const dimensions = values.OPENAI_EMBEDDING_DIMENSIONS;
  return { ...endpoint, model, ...(dimensions !== undefined && { dimensions }) };
}

const missing = (sentence: string) => new AppError('invalid-input', sentence);
