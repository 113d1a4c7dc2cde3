/** Why an answer did not come: a code of the contract, `unreachable` or `unknown`, and words where there are any. */
export interface TurnFailure {
  code: string;
  message: string;
}

/**
 * Reads what `useChat` reports. A failure inside the stream arrives as `{"code","message"}`, one before it as the
 * error envelope of a refused request; anything else is the network's.
 */
export function readTurnFailure(error: Error): TurnFailure {
  const failure = parseFailure(error.message);
  if (failure) return failure;
  return { code: error instanceof TypeError ? 'unreachable' : 'unknown', message: '' };
}

/** Whether it was the model that failed, so that the built-in engine can step in. */
export const isModelFailure = (code: string): boolean =>
  code.startsWith('model-') || code === 'invalid-model-output';

function parseFailure(text: string): TurnFailure | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const failure = isRecord(value) && isRecord(value.error) ? value.error : value;
    if (!isRecord(failure) || typeof failure.code !== 'string') return undefined;
    return { code: failure.code, message: typeof failure.message === 'string' ? failure.message : '' };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
