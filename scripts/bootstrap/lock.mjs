// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A holder says that it lives by touching the lock; its silence for longer means that it was killed. */
const HEARTBEAT_MS = 1000;
const ABANDONED_AFTER_MS = 20_000;
const LOOK_AGAIN_MS = 250;

/**
 * Does the work while no other process does work under the same lock.
 *
 * @template Result
 * @param {string} file the lock: made here, removed afterwards, its folder made when missing
 * @param {{ onWait: () => void, whileWaiting: () => void }} hooks `onWait` is called once when another process
 *   holds the lock, `whileWaiting` now and then until it lets go, and may throw to give up
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withLock(file, { onWait, whileWaiting }, work) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (let attempts = 0; !take(file); attempts += 1) {
    if (attempts === 0) onWait();
    whileWaiting();
    removeAbandoned(file);
    await delay(LOOK_AGAIN_MS);
  }
  const heartbeat = setInterval(() => touch(file), HEARTBEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    fs.rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file */
function touch(file) {
  const now = new Date();
  if (fs.existsSync(file)) fs.utimesSync(file, now, now);
}

/**
 * Removing goes by a second lock: of two processes that find the same dead one, the slower must not remove
 * the lock that the faster has just taken.
 *
 * @param {string} file
 */
function removeAbandoned(file) {
  if (!isAbandoned(file)) return;
  const removal = `${file}.removal`;
  if (isAbandoned(removal)) fs.rmSync(removal, { force: true });
  if (!take(removal)) return;
  try {
    if (isAbandoned(file)) fs.rmSync(file, { force: true });
  } finally {
    fs.rmSync(removal, { force: true });
  }
}

/** @param {string} file */
function isAbandoned(file) {
  const stats = fs.statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs > ABANDONED_AFTER_MS;
}
