export type AppErrorCode =
  | 'invalid-input'
  | 'not-found'
  | 'conflict'
  | 'not-ready'
  | 'model-rate-limited'
  | 'model-timeout'
  | 'model-refused-credentials'
  | 'model-unavailable'
  | 'invalid-model-output';

/** A failure the user may read: the message says what happened and what helps, and holds no secret. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: AppErrorCode;

  constructor(code: AppErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
