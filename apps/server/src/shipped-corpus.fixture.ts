import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'js-yaml';
import {
  readElsewhereFile,
  readFollowUpsFile,
  readGlossaryFile,
  readPhrasingsFiles,
} from './adapters/companion-files.ts';
import { readCorpusFolder } from './adapters/corpus-files.ts';
import { openStaticEmbeddings } from './adapters/embeddings/static-table.ts';
import { splitProse } from './adapters/split-prose.ts';
import { createExactVectorStore } from './adapters/vector-stores/exact.ts';
import { createMaterial } from './core/corpus/material.ts';
import { parseDocument } from './core/corpus/parse-document.ts';
import { makeChunks, textsToIndex } from './core/retrieval/make-chunks.ts';
import { createRetriever } from './core/retrieval/retriever.ts';
import { parseGlossary } from './core/text/glossary.ts';

/** The folder of the material that comes with the product. */
export const SHIPPED_CORPUS = path.resolve(import.meta.dirname, '../../../corpus');

/** The shipped material, read from disk as at a start, with every line that was reported on the way. */
export async function readShippedCorpus() {
  const reported: string[] = [];
  const report = (line: string) => reported.push(line);
  const documents = await readCorpusFolder(SHIPPED_CORPUS, report);
  const parsed = await Promise.all(documents.map((document) => parseDocument(document, splitProse)));
  const phrasings = await readPhrasingsFiles(SHIPPED_CORPUS, parsed, report);
  const glossary = parseGlossary(await readGlossaryFile(SHIPPED_CORPUS));
  const embeddings = await openStaticEmbeddings();
  return { parsed, material: createMaterial(parsed), phrasings, glossary, embeddings, reported };
}

/** Copies the shipped material to a new folder without its phrasings: an index of it is built in no time. */
export const copyShippedCorpus = (folder: string): Promise<void> =>
  cp(SHIPPED_CORPUS, folder, { recursive: true, filter: (source) => !source.endsWith('.yaml') });

/** The phrasings file of the shipped document as it is written, parsed as YAML only. */
export async function readShippedPhrasings(): Promise<unknown> {
  const file = path.join(SHIPPED_CORPUS, 'ai-llm-startup-interview.phrasings.yaml');
  return load(await readFile(file, 'utf8'));
}

/** The shipped material with its retriever over built-in embeddings and exact vectors. */
export async function openShippedRetriever() {
  const { material, phrasings, glossary, embeddings } = await readShippedCorpus();
  const chunks = makeChunks(material, phrasings);
  const elsewhere = await readElsewhereFile(SHIPPED_CORPUS);
  const followUps = await readFollowUpsFile(SHIPPED_CORPUS);
  const texts = textsToIndex(chunks, elsewhere);
  const vectors = await embeddings.embedDocuments(texts.map(({ text }) => text));
  const vectorStore = createExactVectorStore({ dimensions: vectors[0]?.length ?? 0 });
  await vectorStore.add(
    texts.map(({ id }) => id),
    vectors,
  );
  const retriever = createRetriever({
    material,
    chunks,
    embeddings,
    vectorStore,
    glossary,
    elsewhere,
    followUps,
  });
  return { material, chunks, glossary, vectorStore, retriever };
}
