import { ChatOpenAI } from '@langchain/openai';
import type { LanguageModel } from '../../core/language-model.ts';
import type { StructuredModel } from '../../core/structured-model.ts';
import { createLangchainLanguageModel, type LangchainLanguageModelOptions } from './langchain.ts';

const OPENAI_URL = 'https://api.openai.com/v1';

export interface OpenAILanguageModelOptions
  extends Pick<LangchainLanguageModelOptions, 'timeoutMilliseconds' | 'maxRetries' | 'sleep' | 'random'> {
  /** The address up to and with `/v1`; OpenAI's own when left out. */
  baseUrl?: string;
  /** Not needed by most servers on one's own machine. */
  apiKey?: string;
  /** The model's name at the provider. */
  model: string;
}

/** A chat model behind any endpoint that speaks the OpenAI API: OpenAI, DeepSeek, Qwen, Ollama, vLLM and others. */
export function createOpenAILanguageModel(
  options: OpenAILanguageModelOptions,
): LanguageModel & StructuredModel {
  const { baseUrl = OPENAI_URL, apiKey, model, ...behaviour } = options;
  const chatModel = new ChatOpenAI({
    model,
    // The client refuses to start without a key; a server that wants none ignores this one.
    apiKey: apiKey || 'none',
    maxRetries: 0,
    streamUsage: false,
    // The address is always given, so that the library does not look for one in the environment.
    configuration: { baseURL: baseUrl },
  });
  return createLangchainLanguageModel({
    ...behaviour,
    chatModel,
    // The library makes the JSON schema; a server that knows neither form still reads the messages.
    structured: (schema) => [
      chatModel.withConfig({
        response_format: { type: 'json_schema', json_schema: { name: 'result', schema } },
      }),
      chatModel.withConfig({ response_format: { type: 'json_object' } }),
    ],
    name: model,
    secrets: apiKey ? [apiKey] : [],
    // The first of them is the chat API's, the second the responses API's, which some models need.
    isLast: ({ response_metadata: metadata }) => Boolean(metadata.finish_reason ?? metadata.status),
  });
}
