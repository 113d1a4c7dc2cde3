import { setTimeout as wait } from 'node:timers/promises';
import type { BaseLanguageModelInput } from '@langchain/core/language_models/base';
import type { Runnable } from '@langchain/core/runnables';
import type { AIMessageChunk, BaseMessage } from 'langchain';
import type { ZodType } from 'zod';
import { AppError } from '../../core/errors.ts';
import type { LanguageModel } from '../../core/language-model.ts';
import type { StructuredModel } from '../../core/structured-model.ts';
import { toLangchainMessages } from './langchain-messages.ts';
import { isRefusedRequest, isRetryable, toModelError } from './model-error.ts';
import { parseObject } from './parse-object.ts';
import { ProviderFailure } from './provider-failure.ts';
import { readWithIdleTimeout } from './read-with-idle-timeout.ts';
import { retryDelay } from './retry-delay.ts';
import { stripThinking } from './strip-thinking.ts';

/** Any chat model of LangChain, made with `maxRetries: 0`: trying again is done here. */
export type StreamingChatModel = Pick<Runnable<BaseLanguageModelInput, AIMessageChunk>, 'stream'>;

export interface LangchainLanguageModelOptions {
  chatModel: StreamingChatModel;
  /**
   * The same model held to a schema, in the ways that a provider may know, strictest first. One that is refused
   * gives place to the next, the last to the words of the messages alone.
   */
  structured?: (schema: ZodType) => readonly StreamingChatModel[];
  /** The model's name, as shown to the learner. */
  name: string;
  /** The longest silence allowed before the first token and between two, in milliseconds. */
  timeoutMilliseconds: number;
  /** How often a call that failed before its first token, or one for an object, is tried again. */
  maxRetries: number;
  /** Keys that must never appear in an error. */
  secrets?: readonly string[];
  /** Tells from a chunk that the answer is whole, for providers that say so: an end without it is a cut. */
  isLast?: (chunk: AIMessageChunk) => boolean;
  /** Waits before a new try; rejects when the signal is aborted. */
  sleep?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
  /** In [0, 1): the jitter of the waits. */
  random?: () => number;
}

interface FailedTry {
  /** Counts from 0. */
  attempt: number;
  /** Whether text had already been passed on. */
  midway: boolean;
  signal: AbortSignal | undefined;
}

/** A LanguageModel and a StructuredModel on any LangChain chat model. */
export function createLangchainLanguageModel(
  options: LangchainLanguageModelOptions,
): LanguageModel & StructuredModel {
  const { chatModel, name, secrets = [] } = options;
  const recover = createRecover(options);
  let accepted = 0;

  return {
    name,

    async *streamText(messages, { signal } = {}) {
      const input = toLangchainMessages(messages);
      for (let attempt = 0; ; attempt++) {
        let midway = false;
        try {
          for await (const text of readText(chatModel, input, signal, options)) {
            midway = true;
            yield text;
          }
          if (!midway) throw emptyAnswer(name);
          return;
        } catch (error) {
          await recover(error, { attempt, midway, signal });
        }
      }
    },

    // Streamed as well: a long object is no silence, and thinking is told from the answer in the same way.
    async generateObject(messages, schema, { signal } = {}) {
      const input = toLangchainMessages(messages);
      const ways = options.structured?.(schema) ?? [];
      for (let attempt = 0, way = accepted; ; ) {
        try {
          let text = '';
          for await (const piece of readText(ways[way] ?? chatModel, input, signal, options)) text += piece;
          accepted = way;
          if (text === '') throw emptyAnswer(name);
          return parseObject(text, schema, { name, secrets });
        } catch (error) {
          if (isRefusedRequest(error) && way < ways.length) way++;
          else await recover(error, { attempt: attempt++, midway: false, signal });
        }
      }
    },
  };
}

/** Waits for the moment of a new try, or throws what the learner is told when there is none. */
function createRecover(options: LangchainLanguageModelOptions) {
  const { name: model, timeoutMilliseconds, maxRetries, secrets = [], random = Math.random } = options;
  const sleep =
    options.sleep ?? ((milliseconds, signal) => wait(milliseconds, undefined, signal ? { signal } : {}));

  return async (error: unknown, { attempt, midway, signal }: FailedTry): Promise<void> => {
    signal?.throwIfAborted();
    const mayRetry = !midway && attempt < maxRetries && isRetryable(error);
    const delay = mayRetry ? retryDelay(error, attempt, random()) : undefined;
    if (delay === undefined) throw toModelError(error, { model, midway, timeoutMilliseconds, secrets });
    await sleep(delay, signal);
  };
}

/** The answer's text, piece by piece; thinking, tool calls and usage are left out. */
const readText = (
  chatModel: StreamingChatModel,
  input: BaseMessage[],
  signal: AbortSignal | undefined,
  options: LangchainLanguageModelOptions,
): AsyncGenerator<string> => stripThinking(readChunks(chatModel, input, signal, options));

async function* readChunks(
  chatModel: StreamingChatModel,
  input: BaseMessage[],
  signal: AbortSignal | undefined,
  { timeoutMilliseconds, isLast }: LangchainLanguageModelOptions,
): AsyncGenerator<string> {
  let whole = isLast === undefined;
  const open = (abort: AbortSignal) => chatModel.stream(input, { signal: abort });
  for await (const chunk of readWithIdleTimeout(open, timeoutMilliseconds, signal)) {
    if (isLast?.(chunk)) whole = true;
    if (chunk.text) yield chunk.text;
  }
  if (!whole) {
    throw new ProviderFailure('The stream ended before the answer did.', {
      name: 'CutStream',
      code: 'ECONNRESET',
    });
  }
}

const emptyAnswer = (name: string) =>
  new AppError(
    'invalid-model-output',
    `The model "${name}" sent an empty answer. Ask again, or put it differently.`,
  );
