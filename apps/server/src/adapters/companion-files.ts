import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { load, YAMLException } from 'js-yaml';
import type { ParsedDocument } from '../core/corpus/document.ts';
import { type Phrasings, readPhrasings, type Wordings } from '../core/corpus/phrasings.ts';
import { AppError } from '../core/errors.ts';

/** The text of `glossary.txt` in the corpus folder; empty where there is none. */
export async function readGlossaryFile(folder: string): Promise<string> {
  return (await readIfThere(path.join(folder, 'glossary.txt'))) ?? '';
}

/** The questions of `elsewhere.txt`, which the material is not about; none where there is no such file. */
export const readElsewhereFile = (folder: string): Promise<string[]> => readLines(folder, 'elsewhere.txt');

/** What is said in the middle of a conversation, as `follow-ups.txt` has it; nothing where there is no such file. */
export const readFollowUpsFile = (folder: string): Promise<string[]> => readLines(folder, 'follow-ups.txt');

/** The lines of a file without comments; none where there is no such file. */
async function readLines(folder: string, name: string): Promise<string[]> {
  const text = (await readIfThere(path.join(folder, name))) ?? '';
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/**
 * The phrasings beside the documents: `NAME.phrasings.yaml` belongs to `NAME.md`. What cannot be used is
 * reported and left out; without phrasings everything works on.
 */
export async function readPhrasingsFiles(
  folder: string,
  documents: readonly ParsedDocument[],
  report: (line: string) => void,
): Promise<Phrasings> {
  const phrasings = new Map<string, Wordings>();
  for (const { document, questions } of documents) {
    const fileName = `${path.parse(document.fileName).name}.phrasings.yaml`;
    const text = await readIfThere(path.join(folder, fileName));
    if (text === undefined) continue;
    try {
      const found = readPhrasings(load(text), questions, (line) => report(`${fileName}: ${line}`));
      for (const [id, wordings] of found) phrasings.set(id, wordings);
    } catch (error) {
      if (!(error instanceof AppError) && !(error instanceof YAMLException)) throw error;
      report(`${fileName} was left out: ${error.message}`);
    }
  }
  return phrasings;
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
