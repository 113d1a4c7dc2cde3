import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { AppError, type AppErrorCode } from '../core/errors.ts';
import type { Logger } from '../logger.ts';
import type { ErrorResponse } from './contract.ts';

/** A failure that only exists on the way in or out, beside those of the product itself. */
type HttpErrorCode =
  | 'forbidden'
  | 'method-not-allowed'
  | 'payload-too-large'
  | 'unsupported-media-type'
  | 'internal';

export type ErrorCode = AppErrorCode | HttpErrorCode;

const statuses = {
  'invalid-input': 400,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  'model-rate-limited': 429,
  internal: 500,
  'model-refused-credentials': 502,
  'invalid-model-output': 502,
  'not-ready': 503,
  'model-unavailable': 503,
  'model-timeout': 504,
} satisfies Record<ErrorCode, ContentfulStatusCode>;

type ErrorBody = ErrorResponse['error'] & { code: ErrorCode };

/** Answers with the error envelope and the status that fits the code. */
export const errorResponse = (c: Context, error: ErrorBody): Response =>
  c.json({ error } satisfies ErrorResponse, statuses[error.code]);

/**
 * What a client may know about a failure: an AppError as it is, everything else masked.
 * The original goes to the log, unless the client caused it.
 */
export function publicError(error: unknown, log: Logger, where: Record<string, string>): ErrorBody {
  if (error instanceof AppError) {
    if (error.code.includes('model')) log.warn('model failed', { ...where, code: error.code }, error);
    return { code: error.code, message: error.message, ...detailsOf(error) };
  }
  if (error instanceof HTTPException && error.status < 500) {
    return {
      code: error.status === 413 ? 'payload-too-large' : 'invalid-input',
      message: error.message || 'The request could not be read.',
    };
  }
  log.error('request failed', where, error);
  return { code: 'internal', message: 'Something went wrong on the server; its log says what.' };
}

function detailsOf(error: AppError): Pick<ErrorBody, 'details'> {
  if (error.code !== 'invalid-input' || !(error.cause instanceof z.core.$ZodError)) return {};
  return {
    details: error.cause.issues.slice(0, 10).map(({ path, message }) => ({ path: path.join('.'), message })),
  };
}

/** The hook for `zValidator`: turns what does not fit the schema into an AppError with its details. */
export function rejectInvalid(result: { success: boolean; error?: z.core.$ZodError; target: string }): void {
  if (result.success) return;
  const first = result.error?.issues[0];
  const place = first && first.path.length > 0 ? `${first.path.join('.')}: ` : '';
  throw new AppError('invalid-input', `The request does not fit: ${place}${first?.message ?? 'invalid'}`, {
    cause: result.error,
  });
}
