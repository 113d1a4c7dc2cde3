import { parseRetryAfterMs } from '@langchain/core/utils/async_caller';
import { headerOf } from './provider-failure.ts';

const FIRST_DELAY = 500;
const LONGEST_BACKOFF = 8_000;
/** A learner is waiting: a provider that asks for more than this has failed for now. */
const LONGEST_WAIT = 20_000;

/**
 * How long to wait before trying again, in milliseconds: what the provider's Retry-After asks, otherwise
 * exponential backoff with jitter. Undefined when the provider asks for more than a learner would wait.
 * `attempt` counts from 0; `random` is in [0, 1).
 */
export function retryDelay(error: unknown, attempt: number, random: number): number | undefined {
  const asked =
    Number(headerOf(error, 'retry-after-ms')) || parseRetryAfterMs(headerOf(error, 'retry-after'));
  if (asked !== undefined) return asked <= LONGEST_WAIT ? asked : undefined;
  const backoff = Math.min(FIRST_DELAY * 2 ** attempt, LONGEST_BACKOFF);
  return backoff * (0.5 + random / 2);
}
