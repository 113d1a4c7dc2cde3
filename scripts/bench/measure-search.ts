import path from 'node:path';
import { openStaticEmbeddings } from '@duida/server/adapters/embeddings/static-table';
import { openIndex } from '@duida/server/adapters/index-generation/open-index';
import { createExactVectorStore } from '@duida/server/adapters/vector-stores/exact';
import type { NamedEmbeddings } from '@duida/server/core/retrieval/embeddings';
import { type EmbeddedText, makeChunks, textsToEmbed } from '@duida/server/core/retrieval/make-chunks';
import { createRetriever } from '@duida/server/core/retrieval/retriever';
import type { VectorStore } from '@duida/server/core/retrieval/vector-store';
import { parseGlossary } from '@duida/server/core/text/glossary';
import { TOKENIZER_VERSION } from '@duida/server/core/text/tokenize';
import { mean } from '../evaluate/metrics.ts';
import type { Sources } from '../evaluate/sources.ts';
import type { Measurement, Subject } from './measurement.ts';
import { percentile } from './percentile.ts';

const NEIGHBOURS = 10;
const RETRIEVALS = 1000;

/** Scores closer than this are the same but for rounding. */
const ROUNDING = 1e-6;

/** The goals for a corpus, where it has its own. */
export interface SearchGoals {
  retrievalMilliseconds: number;
  recall?: number;
}

/**
 * Indexes a corpus in this process and searches it.
 *
 * @param questions what people ask; no wording of the index
 * @param folder for temporary files
 */
export async function measureSearch(
  { material, phrasings, glossaryText }: Sources,
  subject: Subject,
  questions: readonly string[],
  goals: SearchGoals,
  folder: string,
): Promise<{ measurements: Measurement[]; chunks: number }> {
  const glossary = parseGlossary(glossaryText);
  const embeddings = await openStaticEmbeddings();
  const chunks = makeChunks(material, phrasings);
  const texts = chunks.flatMap(textsToEmbed);

  const started = performance.now();
  const index = await openIndex({
    folder: path.join(folder, `index-${subject}`),
    embeddings,
    tokenizerVersion: TOKENIZER_VERSION,
    documents: material.documents.map(({ id }) => ({ id, contentHash: id })),
    chunks: texts,
    report: () => undefined,
  });
  const indexing = (performance.now() - started) / 1000;
  try {
    const retriever = createRetriever({ material, chunks, embeddings, vectorStore: index.store, glossary });
    const retrieval = await timeEach(questions, (question) => retriever.retrieve(question));
    const neighbours = await compareWithExact(index.store, embeddings, texts, questions);
    return {
      chunks: chunks.length,
      measurements: [
        {
          title: 'texts indexed (chunks and their other wordings)',
          subject,
          value: texts.length,
          unit: 'count',
        },
        { title: `indexing, ${index.kind}`, subject, value: texts.length / indexing, unit: '/s' },
        {
          title: 'retrieval p50',
          subject,
          value: percentile(retrieval, 50),
          unit: 'ms',
          goal: { atMost: goals.retrievalMilliseconds },
        },
        { title: 'retrieval p99', subject, value: percentile(retrieval, 99), unit: 'ms' },
        {
          title: `recall@${NEIGHBOURS} of ${index.kind} against exact`,
          subject,
          value: neighbours.recall,
          unit: 'share',
          ...(goals.recall !== undefined && { goal: { atLeast: goals.recall } }),
        },
        {
          title: `vector search p50, ${index.kind}`,
          subject,
          value: percentile(neighbours.times, 50),
          unit: 'ms',
        },
        {
          title: 'vector search p50, exact',
          subject,
          value: percentile(neighbours.exactTimes, 50),
          unit: 'ms',
        },
      ],
    };
  } finally {
    await index.close();
  }
}

/** The time of each of many runs, in milliseconds, after one round that does not count. */
async function timeEach<Item>(
  items: readonly Item[],
  run: (item: Item) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  const rounds = Math.ceil(RETRIEVALS / items.length);
  for (let round = 0; round <= rounds; round++) {
    for (const item of items) {
      const started = performance.now();
      await run(item);
      if (round > 0) times.push(performance.now() - started);
    }
  }
  return times;
}

/** Of two that are equally near either one counts as found. */
async function compareWithExact(
  store: VectorStore,
  embeddings: NamedEmbeddings,
  texts: readonly EmbeddedText[],
  questions: readonly string[],
) {
  const vectors = await embeddings.embedDocuments(texts.map(({ text }) => text));
  const exact = createExactVectorStore({ dimensions: vectors[0]?.length ?? 0 });
  await exact.add(
    texts.map(({ id }) => id),
    vectors,
  );
  const queries = await Promise.all(questions.map((question) => embeddings.embedQuery(question)));
  const recalls: number[] = [];
  for (const query of queries) {
    const [found, right] = [await store.search(query, NEIGHBOURS), await exact.search(query, NEIGHBOURS)];
    const worst = right.at(-1)?.score ?? Number.POSITIVE_INFINITY;
    recalls.push(found.filter(({ score }) => score >= worst - ROUNDING).length / right.length);
  }
  return {
    recall: mean(recalls),
    times: await timeEach(queries, (query) => store.search(query, NEIGHBOURS)),
    exactTimes: await timeEach(queries, (query) => exact.search(query, NEIGHBOURS)),
  };
}
