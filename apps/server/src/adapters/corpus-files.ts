import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Document } from '../core/corpus/document.ts';
import { AppError } from '../core/errors.ts';

const EXTENSIONS = new Set(['.md', '.markdown', '.txt']);
/** Files that speak about the material instead of being it. */
const NOT_MATERIAL = new Set(['readme.md', 'glossary.txt', 'elsewhere.txt', 'follow-ups.txt']);
const MAX_BYTES = 10 * 1024 * 1024;

/**
 * Reads every Markdown and text file of a folder (not of the folders below it), by name.
 * UTF-8 and GB 18030 are understood; a file that is neither, or too large, is left out and reported.
 * @throws AppError `invalid-input` when the folder cannot be read.
 */
export async function readCorpusFolder(folder: string, report: (line: string) => void): Promise<Document[]> {
  const documents: Document[] = [];
  const ids = new Set<string>();
  for (const fileName of await listFiles(folder)) {
    const read = await readText(path.join(folder, fileName));
    if ('unusable' in read) {
      report(`${fileName} ${read.unusable} and was left out.`);
      continue;
    }
    documents.push({ id: uniqueId(fileName, ids), fileName, ...read });
  }
  return documents;
}

/**
 * Reads a single document, wherever it lies.
 * @throws AppError `invalid-input` when it cannot be read, is too large or is not text.
 */
export async function readCorpusFile(file: string): Promise<Document> {
  const fileName = path.basename(file);
  const read = await readText(file).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const reason = error.code === 'ENOENT' ? 'there is no such file' : error.message;
    throw new AppError('invalid-input', `${file} cannot be read: ${reason}.`, { cause: error });
  });
  if ('unusable' in read) throw new AppError('invalid-input', `${file} ${read.unusable}.`);
  return { id: uniqueId(fileName, new Set()), fileName, ...read };
}

async function readText(file: string): Promise<Pick<Document, 'title' | 'text'> | { unusable: string }> {
  if ((await stat(file)).size > MAX_BYTES) return { unusable: 'is larger than 10 MB' };
  const text = decode(await readFile(file));
  if (text === undefined) return { unusable: 'is neither UTF-8 nor GB 18030 text' };
  return { title: titleOf(text, path.basename(file)), text };
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && EXTENSIONS.has(path.extname(entry.name).toLowerCase()))
      .map((entry) => entry.name)
      .filter((name) => !name.startsWith('.') && !NOT_MATERIAL.has(name.toLowerCase()))
      .sort();
  } catch (error) {
    throw new AppError(
      'invalid-input',
      `The corpus folder ${folder} cannot be read. Check that it exists and is readable, or set CORPUS_DIR.`,
      { cause: error },
    );
  }
}

function decode(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text.replaceAll('\r\n', '\n');
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return undefined;
}

/** Letters, digits and hyphens of the file's name: it stands in addresses. */
function uniqueId(fileName: string, taken: Set<string>): string {
  const stem = path.parse(fileName).name.normalize('NFKC').toLowerCase();
  const slug = stem.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'document';
  let id = slug;
  for (let count = 2; taken.has(id); count++) id = `${slug}-${count}`;
  taken.add(id);
  return id;
}

function titleOf(text: string, fileName: string): string {
  const heading = /^#{1,6}\s+(?:\d+[.、]\s*)?(\S.*)$/m.exec(text)?.[1]?.trim();
  return heading?.replace(/\s+#+$/, '') || path.parse(fileName).name;
}
