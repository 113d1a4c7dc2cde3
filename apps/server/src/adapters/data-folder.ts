import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError } from '../core/errors.ts';

/** The folder with everything the program keeps, ours alone until it is closed. */
export interface DataFolder {
  /** Absolute. */
  path: string;
  /** Lets others use the folder; once is enough. */
  close(): void;
}

/** A connection that is garbage-collected is closed and loses its lock: these stay reachable. */
const heldLocks = new Set<DatabaseSync>();

/**
 * Makes the folder where there is none, for this user only, and takes it for this process.
 *
 * The lock is an exclusive transaction on an empty SQLite file, which the operating system ends with the
 * process, however that dies. A file with a process id cannot do that: after a crash it has to be guessed
 * whether the number is still the same program. Here such a file only names the holder in the message.
 * Nothing else may open `lock.sqlite`: POSIX drops a process's locks when it closes any handle of the file.
 * @throws AppError `conflict` when another process has the folder; `invalid-input` when it cannot be used.
 */
export function openDataFolder(folder: string): DataFolder {
  const path = resolve(folder);
  const pidFile = join(path, 'server.pid');
  let lock: DatabaseSync;
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    lock = takeLock(join(path, 'lock.sqlite'));
  } catch (error) {
    if (isBusy(error)) throw inUse(path, pidFile, error);
    throw unusable(path, error);
  }
  heldLocks.add(lock);
  const close = () => {
    if (!heldLocks.delete(lock)) return;
    rmSync(pidFile, { force: true });
    lock.close();
  };
  try {
    writeFileSync(pidFile, `${process.pid}\n`);
  } catch (error) {
    close();
    throw unusable(path, error);
  }
  return { path, close };
}

function takeLock(file: string): DatabaseSync {
  const connection = new DatabaseSync(file, { timeout: 0 });
  try {
    connection.exec('begin exclusive');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function inUse(path: string, pidFile: string, cause: unknown): AppError {
  const holder = readHolder(pidFile);
  return new AppError(
    'conflict',
    `Another Duida is using ${path}${holder}. Stop it first, or set DATA_DIR to another folder.`,
    { cause },
  );
}

/** Empty in the instant between the other's lock and its note. */
function readHolder(pidFile: string): string {
  try {
    const pid = readFileSync(pidFile, 'utf8').trim();
    return pid ? ` (pid ${pid})` : '';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}

function unusable(path: string, cause: unknown): AppError {
  const why = REASONS[codeOf(cause)] ?? (cause instanceof Error ? cause.message : String(cause));
  return new AppError(
    'invalid-input',
    `The data folder ${path} cannot be used: ${why}. Set DATA_DIR to a folder that may be written to.`,
    { cause },
  );
}

const REASONS: Record<string, string> = {
  EEXIST: 'there is a file of that name',
  ENOTDIR: 'a part of the path is a file',
  EACCES: 'there is no permission to write there',
  EPERM: 'there is no permission to write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const SQLITE_BUSY = 5;

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
