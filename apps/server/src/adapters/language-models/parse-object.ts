import { type ZodType, z } from 'zod';
import { AppError } from '../../core/errors.ts';
import { describeFailure } from './provider-failure.ts';

export interface ParseObjectOptions {
  /** The model's name. */
  name: string;
  /** Keys, to be cut out of what an error repeats of the text. */
  secrets: readonly string[];
}

/**
 * Reads the JSON object in a model's text, whatever stands around it: some put it in a code block.
 * @throws AppError `invalid-model-output` when there is none of this shape.
 */
export function parseObject<T>(text: string, schema: ZodType<T>, { name, secrets }: ParseObjectOptions): T {
  try {
    const result = schema.safeParse(JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)));
    if (result.success) return result.data;
    throw new Error(z.prettifyError(result.error));
  } catch (error) {
    throw new AppError(
      'invalid-model-output',
      `The model "${name}" did not answer in the form it was asked for. Ask again, or use another model.`,
      { cause: describeFailure(error, secrets) },
    );
  }
}
