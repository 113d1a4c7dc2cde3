import type { ZodType } from 'zod';
import type { ModelMessage } from './language-model.ts';

/** A chat model that answers with one object of a given shape. */
export interface StructuredModel {
  /** The model's name, as shown to the learner and kept with each grade. */
  readonly name: string;
  /**
   * Asks for one object. The messages describe its shape in words as well, because not every provider holds a
   * model to a schema. An aborted signal ends the call at the provider too.
   * @throws AppError `invalid-model-output` when what comes is not of this shape; another `model-*` when the
   * provider fails for good.
   */
  generateObject<T>(
    messages: ModelMessage[],
    schema: ZodType<T>,
    options?: { signal?: AbortSignal },
  ): Promise<T>;
}
