import { AppError } from '@duida/server/core/errors';

/**
 * What `parseArgs` of Node complains of, in one sentence and with how the command is used; other errors are thrown on.
 * @throws the error itself where it is no complaint about arguments.
 */
export function usageError(error: unknown, usage: string): AppError {
  const isUsage =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (!isUsage) throw error;
  const [sentence] = error.message.split(/\.(?:\s|$)|\n/, 1);
  return new AppError('invalid-input', `${sentence}. ${usage}`, { cause: error });
}
