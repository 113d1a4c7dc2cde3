import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../core/errors.ts';
import type { NamedEmbeddings } from '../../core/retrieval/embeddings.ts';
import { createStaticEmbeddings } from '../../core/retrieval/static-embeddings.ts';

/** The table that comes with the product. */
export const STATIC_TABLE_FILE = path.resolve(import.meta.dirname, '../../../assets/embeddings/table.bin');

/** The built-in embeddings, from the table that comes with the product. @throws AppError `invalid-input`. */
export async function openStaticEmbeddings(): Promise<NamedEmbeddings> {
  return createStaticEmbeddings({ table: await readStaticTable() });
}

/**
 * Reads the bytes of an embedding table, for `createStaticEmbeddings`.
 * @throws AppError `invalid-input` when the file cannot be read.
 */
export async function readStaticTable(file: string = STATIC_TABLE_FILE): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new AppError(
      'invalid-input',
      `The embedding table ${file} cannot be read. It comes with the product; check that the installation is complete.`,
      { cause: error },
    );
  }
}
