import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@duida/server/core/errors';
import type { z } from 'zod';

/** The form of every row, or of the one with this content. */
export type SchemaOf<Row> = z.ZodType<Row> | ((content: unknown) => z.ZodType<Row>);

/**
 * Reads a file of JSON rows, one a line; empty lines are skipped.
 * @throws AppError `invalid-input` when it cannot be read, has no rows, or a row is not of the form (with its line).
 */
export async function readRows<Row>(file: string, schema: SchemaOf<Row>): Promise<Row[]> {
  const lines = (await readText(file)).split('\n');
  const rows = lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [parseRow(line, schema, `${path.basename(file)}, line ${index + 1}`)],
  );
  if (rows.length === 0) throw new AppError('invalid-input', `${file} has no rows.`);
  return rows;
}

/**
 * The text of a file, without a byte order mark.
 * @throws AppError `invalid-input` when it cannot be read.
 */
export async function readText(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const reason = error.code === 'ENOENT' ? 'there is no such file' : error.message;
    throw new AppError('invalid-input', `${file} cannot be read: ${reason}.`, { cause: error });
  }
}

function parseRow<Row>(line: string, schema: SchemaOf<Row>, place: string): Row {
  let content: unknown;
  try {
    content = JSON.parse(line);
  } catch (error) {
    throw new AppError('invalid-input', `${place} is not JSON.`, { cause: error });
  }
  const parsed = (typeof schema === 'function' ? schema(content) : schema).safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : '';
  throw new AppError(
    'invalid-input',
    `${place} is not of the form${field}: ${issue?.message ?? 'unknown'}.`,
    {
      cause: parsed.error,
    },
  );
}
