import { setTimeout as wait } from 'node:timers/promises';
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { AIMessage, type AIMessageChunk, type BaseMessage, HumanMessage, SystemMessage } from 'langchain';
import { AppError } from '../../core/errors.ts';
import type { LanguageModel, ModelMessage } from '../../core/language-model.ts';
import { isRetryable, toModelError } from './model-error.ts';
import { ProviderFailure } from './provider-failure.ts';
import { readWithIdleTimeout } from './read-with-idle-timeout.ts';
import { retryDelay } from './retry-delay.ts';
import { stripThinking } from './strip-thinking.ts';

export interface LangchainLanguageModelOptions {
  /** Any chat model of LangChain, made with `maxRetries: 0`: trying again is done here. */
  chatModel: BaseChatModel;
  /** The model's name, as shown to the learner. */
  name: string;
  /** The longest silence allowed before the first token and between two, in milliseconds. */
  timeoutMilliseconds: number;
  /** How often a call that failed before its first token is tried again. */
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

/** A LanguageModel on any LangChain chat model. */
export function createLangchainLanguageModel(options: LangchainLanguageModelOptions): LanguageModel {
  const { name, timeoutMilliseconds, maxRetries, secrets = [], random = Math.random } = options;
  const sleep =
    options.sleep ?? ((milliseconds, signal) => wait(milliseconds, undefined, signal ? { signal } : {}));

  return {
    name,
    async *streamText(messages, { signal } = {}) {
      const input = messages.map(toLangchainMessage);
      for (let attempt = 0; ; attempt++) {
        let midway = false;
        try {
          for await (const text of stripThinking(readText(options, input, signal))) {
            midway = true;
            yield text;
          }
          if (!midway) throw emptyAnswer(name);
          return;
        } catch (error) {
          signal?.throwIfAborted();
          const mayRetry = !midway && attempt < maxRetries && isRetryable(error);
          const delay = mayRetry ? retryDelay(error, attempt, random()) : undefined;
          if (delay === undefined)
            throw toModelError(error, { model: name, midway, timeoutMilliseconds, secrets });
          await sleep(delay, signal);
        }
      }
    },
  };
}

/** The answer's text, chunk by chunk; thinking, tool calls and usage are chunks without text. */
async function* readText(
  { chatModel, timeoutMilliseconds, isLast }: LangchainLanguageModelOptions,
  input: BaseMessage[],
  signal: AbortSignal | undefined,
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

function toLangchainMessage({ role, content }: ModelMessage): BaseMessage {
  switch (role) {
    case 'system':
      return new SystemMessage(content);
    case 'user':
      return new HumanMessage(content);
    case 'assistant':
      return new AIMessage(content);
  }
}
