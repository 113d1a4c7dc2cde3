export interface ModelMessage {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

/** A chat model that streams text. */
export interface LanguageModel {
  /** The model's name, as shown to the learner and kept with each answer. */
  readonly name: string;
  /**
   * Yields text as it arrives. An aborted signal ends the call at the provider too.
   * @throws AppError `model-*` when the provider fails for good.
   */
  streamText(messages: ModelMessage[], options?: { signal?: AbortSignal }): AsyncIterable<string>;
}
