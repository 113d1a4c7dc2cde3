// @ts-check
import path from 'node:path';
import { withLock } from './lock.mjs';

/**
 * Does work that changes what is installed or built while nobody else in this checkout does, and says so when
 * it has to wait.
 *
 * @template Result
 * @param {string} root
 * @param {import('./programs.mjs').Programs} programs a signal to them ends the wait
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export function holdSetUp(root, programs, work) {
  const onWait = () => console.error('· Waiting for another command that is setting Duida up …');
  const hooks = { onWait, whileWaiting: programs.throwIfInterrupted };
  return withLock(path.join(root, '.toolchain', 'lock'), hooks, work);
}
