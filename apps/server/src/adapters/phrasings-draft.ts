import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dump, load, YAMLException } from 'js-yaml';
import { parsePhrasings, type QuestionEntry } from '../core/corpus/phrasings.ts';
import { AppError } from '../core/errors.ts';

/** A phrasings file that grows by one question at a time. */
export interface PhrasingsDraft {
  /** The entries it held when it was opened. */
  readonly entries: readonly QuestionEntry[];
  /**
   * Adds an entry at the end and leaves what stands before it as it is. The file is whole at any moment.
   * @throws AppError `invalid-input` when the file has got another form meanwhile or cannot be written.
   */
  add(entry: QuestionEntry): Promise<void>;
}

/**
 * Opens a phrasings file to go on with it, or prepares a new one; the first entry makes it.
 * @param remark lines for the head of a new file.
 * @throws AppError `invalid-input` when it is there and cannot be gone on with, or cannot be written.
 */
export async function openPhrasingsDraft(file: string, remark: readonly string[]): Promise<PhrasingsDraft> {
  const text = await readIfThere(file);
  // Tried before the first entry comes, so that nobody pays for a draft that cannot be kept.
  const entries = text === undefined ? [] : readEntries(file, text);
  if (text !== undefined) extend(file, text, { number: 1, asks: [], points: [] });
  await writeBeside(file, '');
  await rm(besides(file));
  return {
    entries,
    async add(entry) {
      // Read anew: somebody may review the first entries while the last ones are drafted.
      const before = (await readIfThere(file)) ?? headOf(remark);
      await writeBeside(file, extend(file, before, entry));
      await rename(besides(file), file);
    },
  };
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    const text = await readFile(file, 'utf8');
    return text.trim() === '' ? undefined : text;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT') return undefined;
    throw new AppError('invalid-input', `${file} cannot be read: ${error.message}.`, { cause: error });
  }
}

const besides = (file: string): string => `${file}.new`;

async function writeBeside(file: string, text: string): Promise<void> {
  try {
    await writeFile(besides(file), text);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const reason = error.code === 'ENOENT' ? 'there is no such folder' : error.message;
    throw new AppError('invalid-input', `${file} cannot be written: ${reason}.`, { cause: error });
  }
}

const headOf = (remark: readonly string[]): string =>
  [...remark.map((line) => `# ${line.replace(/[\s\p{C}]+/gu, ' ')}`), 'questions:', ''].join('\n');

/** The text with one more entry, indented like those before it. */
function extend(file: string, text: string, entry: QuestionEntry): string {
  const indent = /^( *)- /m.exec(text)?.[1] ?? '  ';
  const block = dump([entry], { lineWidth: -1, forceQuotes: true, quoteStyle: 'double' });
  const extended = `${text.trimEnd()}\n${block.replace(/^(?=.)/gm, indent)}`;
  const last = readEntries(file, extended).at(-1);
  if (!isSame(last, entry)) throw unfit(file, 'the list of questions does not end the file');
  return extended;
}

function readEntries(file: string, text: string): QuestionEntry[] {
  try {
    return parsePhrasings(load(text));
  } catch (error) {
    if (!(error instanceof AppError) && !(error instanceof YAMLException)) throw error;
    throw unfit(file, error.message, error);
  }
}

const isSame = (one: QuestionEntry | undefined, other: QuestionEntry): boolean =>
  one !== undefined && JSON.stringify(one) === JSON.stringify(parsePhrasings({ questions: [other] })[0]);

const unfit = (file: string, reason: string, cause?: unknown): AppError =>
  new AppError('invalid-input', `${file} is no phrasings file to go on with: ${reason}`, { cause });
