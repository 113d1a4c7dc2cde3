import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { HnswlibParameters } from '../vector-stores/hnswlib-worker.ts';

/** What an index is made from; an index made from something else is out of date. */
export interface IndexSources {
  documents: readonly { id: string; contentHash: string }[];
  chunks: readonly { id: string; text: string }[];
  /** The id of the embeddings. */
  embeddings: string;
  tokenizerVersion: string;
}

const fileSchema = z.strictObject({ name: z.string().regex(/^[\w.-]+$/), sha256: z.string() });

/** Those of hnswlib's parameters that are built into a graph. */
export type GraphParameters = Omit<HnswlibParameters, 'efSearch'>;

const graphParametersSchema: z.ZodType<GraphParameters> = z.object({
  m: z.int(),
  efConstruction: z.int(),
  seed: z.int(),
});

export const manifestFormat = 1;

/** Says what one complete index was made from and which files hold it. */
export const manifestSchema = z.strictObject({
  format: z.literal(manifestFormat),
  generation: z.string().min(1),
  embeddings: z.string(),
  dimensions: z.int().positive(),
  tokenizerVersion: z.string(),
  /** Content hash by document id. */
  documents: z.record(z.string(), z.string()),
  /** A hash over the ids and texts of all chunks, in their order. */
  chunks: z.string(),
  /** How many chunks, and so how many vectors. */
  count: z.int().nonnegative(),
  /** 32-bit floats in this machine's byte order, one vector after another, in the order of the chunks. */
  vectors: fileSchema,
  /** hnswlib's file of the same vectors; absent where it was made without hnswlib. */
  graph: z.strictObject({ ...fileSchema.shape, parameters: graphParametersSchema }).exactOptional(),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** The part of a manifest that its sources alone decide. */
export function describeSources(sources: IndexSources) {
  const hash = createHash('sha256');
  for (const { id, text } of sources.chunks) hash.update(`${JSON.stringify([id, text])}\n`);
  return {
    embeddings: sources.embeddings,
    tokenizerVersion: sources.tokenizerVersion,
    documents: Object.fromEntries(sources.documents.map(({ id, contentHash }) => [id, contentHash])),
    chunks: hash.digest('hex'),
    count: sources.chunks.length,
  } satisfies Partial<Manifest>;
}

/** Why an index with this manifest no longer fits the sources; undefined where it does. */
export function findStaleness(manifest: Manifest, sources: IndexSources): string | undefined {
  const now = describeSources(sources);
  if (manifest.embeddings !== now.embeddings) {
    return `the embeddings changed from ${manifest.embeddings} to ${now.embeddings}`;
  }
  if (manifest.tokenizerVersion !== now.tokenizerVersion) {
    return `the tokenizer changed from ${manifest.tokenizerVersion} to ${now.tokenizerVersion}`;
  }
  for (const id of new Set([...Object.keys(manifest.documents), ...Object.keys(now.documents)])) {
    const [before, after] = [manifest.documents[id], now.documents[id]];
    if (before === undefined) return `the document ${id} was added`;
    if (after === undefined) return `the document ${id} was removed`;
    if (before !== after) return `the document ${id} changed`;
  }
  if (manifest.chunks !== now.chunks || manifest.count !== now.count) {
    return 'documents are cut into chunks in another way';
  }
  return undefined;
}
