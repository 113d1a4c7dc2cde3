import { AppError } from '../../core/errors.ts';
import { describeFailure, type ProviderFailure } from './provider-failure.ts';

export interface FailedCall {
  /** The model's name. */
  model: string;
  /** Whether text had already been passed on. */
  midway: boolean;
  /** The silence that is allowed, in milliseconds. */
  timeoutMilliseconds: number;
  /** Keys, to be cut out of what the provider says. */
  secrets: readonly string[];
}

/** Says what went wrong with a model call, and what helps, in words for the learner. */
export function toModelError(error: unknown, call: FailedCall): AppError {
  if (error instanceof AppError) return error;
  const cause = describeFailure(error, call.secrets);
  const fail = (code: ConstructorParameters<typeof AppError>[0], message: string) =>
    new AppError(code, message, { cause });

  if (isTimeout(cause)) {
    const seconds = Math.max(1, Math.round(call.timeoutMilliseconds / 1000));
    return fail(
      'model-timeout',
      call.midway
        ? `The model fell silent in the middle of its answer, for ${seconds} s. What had arrived is kept; ask again for a whole answer.`
        : `The model sent nothing for ${seconds} s. Ask again, or allow it more time in the settings.`,
    );
  }
  if (call.midway) {
    return fail(
      'model-unavailable',
      'The connection to the model broke off in the middle of its answer. What had arrived is kept; ask again for a whole answer.',
    );
  }
  switch (cause.status) {
    case 401:
    case 403:
      return fail(
        'model-refused-credentials',
        `The model provider refused the API key (${cause.status}). Check the key, and that it may use the model "${call.model}".`,
      );
    case 404:
      return fail(
        'model-unavailable',
        `The model provider knows no model "${call.model}" at this address (404). Check the model's name and the base URL.`,
      );
    case 429:
      return fail(
        'model-rate-limited',
        cause.code === 'insufficient_quota'
          ? 'The account at the model provider has no credit left (429). Top it up, or use another key.'
          : 'The model provider is limiting requests (429). Wait a little and ask again.',
      );
    case undefined:
      return fail(
        'model-unavailable',
        `The model provider could not be reached${socketReason(cause)}. Check that it runs, the base URL and the network.`,
      );
    default:
      return fail(
        'model-unavailable',
        cause.status >= 500
          ? `The model provider has a fault of its own (${cause.status}). Ask again in a little while.`
          : `The model provider did not accept the request (${cause.status}). Check the model's name and its limits.`,
      );
  }
}

/** Whether a fresh try may help: the provider was busy, at fault or out of reach, and refused nothing. */
export function isRetryable(error: unknown): boolean {
  const failure = describeFailure(error, []);
  if (isTimeout(failure) || failure.code === 'insufficient_quota') return false;
  if (failure.status !== undefined) return failure.status === 429 || failure.status >= 500;
  return socketReason(failure) !== '';
}

/** Whether the provider understood the request and will not have it as it is: one that asks for less may pass. */
export function isRefusedRequest(error: unknown): boolean {
  const { status } = describeFailure(error, []);
  return status === 400 || status === 422;
}

const isTimeout = (failure: ProviderFailure): boolean => failure.name === 'TimeoutError';

const SOCKET_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_SOCKET',
]);

function socketReason(failure: ProviderFailure): string {
  for (let at: unknown = failure; at instanceof Error; at = at.cause) {
    const code = Reflect.get(at, 'code');
    if (typeof code === 'string' && SOCKET_CODES.has(code)) return ` (${code})`;
  }
  return '';
}
