// @ts-check
import { performance } from 'node:perf_hooks';

const SECONDS_BETWEEN_LINES = 10;

/**
 * Shows a piece of work while it runs, on the error stream so that a command's own output stays clean: a
 * running clock on a terminal, a line now and then elsewhere, at the end the time it took.
 *
 * @template Result
 * @param {string} title such as `Installing the packages`
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function showProgress(title, work) {
  const terminal = process.stderr.isTTY;
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const line = (/** @type {string} */ mark, /** @type {string} */ time) => {
    process.stderr.write(`${terminal ? '\r\x1b[K' : ''}${mark} ${title}${time}`);
  };
  line('·', terminal ? '' : ' …\n');
  const clock = setInterval(
    () => line('·', terminal ? ` ${Math.round(seconds())} s` : ` … ${Math.round(seconds())} s\n`),
    terminal ? 1000 : SECONDS_BETWEEN_LINES * 1000,
  );
  try {
    const result = await work();
    line('✓', ` (${seconds().toFixed(1)} s)\n`);
    return result;
  } catch (error) {
    line('✗', ` (${seconds().toFixed(1)} s)\n`);
    throw error;
  } finally {
    clearInterval(clock);
  }
}
