import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@duida/server/core/errors';
import { z } from 'zod';
import { readRows, readText } from './read-rows.ts';

const documentRow = z.object({ _id: z.string().min(1), title: z.string().default(''), text: z.string() });
const queryRow = z.object({ _id: z.string().min(1), text: z.string().min(1) });

export interface BeirDocument {
  id: string;
  /** Empty where it has none. */
  title: string;
  text: string;
}

export interface BeirQuery {
  id: string;
  text: string;
  /** Ids of the documents that answer it. */
  relevant: ReadonlySet<string>;
}

/**
 * Reads a folder in BEIR's form: `corpus.jsonl`, `queries.jsonl` and the judgements in `qrels`. Queries without a
 * judgement are left out.
 * @throws AppError `invalid-input` when something is missing or not of the form.
 */
export async function readBeir(folder: string): Promise<{ documents: BeirDocument[]; queries: BeirQuery[] }> {
  const documents = await readRows(path.join(folder, 'corpus.jsonl'), documentRow);
  const judged = await readJudgements(path.join(folder, 'qrels'));
  const queries = (await readRows(path.join(folder, 'queries.jsonl'), queryRow)).flatMap(({ _id, text }) => {
    const relevant = judged.get(_id);
    return relevant ? [{ id: _id, text, relevant }] : [];
  });
  if (queries.length === 0) throw new AppError('invalid-input', `No query of ${folder} has a judgement.`);
  return { documents: documents.map(({ _id, title, text }) => ({ id: _id, title, text })), queries };
}

/** The relevant documents of each query, from `test.tsv` or the only other file there is. */
async function readJudgements(folder: string): Promise<Map<string, Set<string>>> {
  const files = await readdir(folder).catch((cause: unknown) => {
    throw new AppError('invalid-input', `${folder} cannot be read: it should hold the judgements.`, {
      cause,
    });
  });
  const tables = files.filter((file) => file.endsWith('.tsv'));
  const name = tables.includes('test.tsv') ? 'test.tsv' : tables[0];
  if (name === undefined || (name !== 'test.tsv' && tables.length > 1)) {
    throw new AppError('invalid-input', `${folder} should hold test.tsv, or one other .tsv file.`);
  }
  const relevant = new Map<string, Set<string>>();
  for (const [index, line] of (await readText(path.join(folder, name))).split('\n').entries()) {
    const [query = '', document, score] = line.trimEnd().split('\t');
    if (line.trim() === '' || (index === 0 && query === 'query-id')) continue;
    if (document === undefined || score === undefined || !Number.isFinite(Number(score))) {
      throw new AppError('invalid-input', `${name}, line ${index + 1} is not query, document and score.`);
    }
    if (Number(score) <= 0) continue;
    const documents = relevant.get(query) ?? new Set();
    relevant.set(query, documents.add(document));
  }
  return relevant;
}
