import { createExactVectorStore } from '@duida/server/adapters/vector-stores/exact';
import type { Material } from '@duida/server/core/corpus/material';
import type { NamedEmbeddings } from '@duida/server/core/retrieval/embeddings';
import { chunkIdOf, makeChunks, textsToEmbed } from '@duida/server/core/retrieval/make-chunks';
import { createRetriever } from '@duida/server/core/retrieval/retriever';
import { parseGlossary } from '@duida/server/core/text/glossary';
import type { Corpus } from './corpus-texts.ts';
import type { HeldOut } from './hold-out.ts';

/** Whether what was asked for came first, and among the first five questions or three points. */
export interface Outcome {
  kind: 'question' | 'point';
  first: boolean;
  near: boolean;
}

const NEAR = { question: 5, point: 3 };
const ALL_VECTORS = 400;

/** Finds held-out wordings in an index of the others: by the vectors alone, and by the product's retrieval. */
export async function measureHeldOut(
  embeddings: NamedEmbeddings,
  { material, phrasings, synonyms }: Corpus,
  heldOut: readonly HeldOut[],
): Promise<{ alone: Outcome[]; fused: Outcome[] }> {
  const glossary = parseGlossary(synonyms.map((words) => words.join(',')).join('\n'));
  const chunks = makeChunks(material, phrasings);
  const texts = chunks.flatMap(textsToEmbed);
  const vectors = await embeddings.embedDocuments(texts.map(({ text }) => text));
  const vectorStore = createExactVectorStore({ dimensions: vectors[0]?.length ?? 1 });
  await vectorStore.add(
    texts.map(({ id }) => id),
    vectors.map((vector) => Float32Array.from(vector)),
  );
  const retriever = createRetriever({ material, chunks, embeddings, vectorStore, glossary });
  const questionOf = new Map(
    material.questions.flatMap((question) =>
      [question, ...question.points].map(({ id }) => [id, question.id]),
    ),
  );

  const alone: Outcome[] = [];
  const fused: Outcome[] = [];
  for (const { id, text } of heldOut) {
    const kind = questionOf.get(id) === id ? 'question' : 'point';
    const right = alike(id, material);
    const outcome = (found: readonly string[]): Outcome => ({
      kind,
      first: right.has(found[0] ?? ''),
      near: found.slice(0, NEAR[kind]).some((candidate) => right.has(candidate)),
    });
    const matches = await vectorStore.search(await embeddings.embedQuery(text), ALL_VECTORS);
    const nearest = matches.map((match) => chunkIdOf(match.id));
    alone.push(
      outcome([
        ...new Set(
          kind === 'question'
            ? nearest.map((chunk) => questionOf.get(chunk) ?? chunk)
            : nearest.filter((chunk) => questionOf.get(chunk) !== chunk),
        ),
      ]),
    );
    const { questions, points } = await retriever.retrieve(text);
    fused.push(
      outcome(
        kind === 'question'
          ? questions.map(({ question }) => question.id)
          : points.map(({ point }) => point.id),
      ),
    );
  }
  return { alone, fused };
}

/** What answers a wording as well: the question's near-duplicates, the same point of another question. */
function alike(id: string, material: Material): Set<string> {
  const points = material.questions.flatMap((question) => question.points);
  const point = points.find((candidate) => candidate.id === id);
  const same = point
    ? points.filter(({ statement }) => statement === point.statement)
    : (material.duplicates.get(id) ?? []);
  return new Set([id, ...same.map((other) => other.id)]);
}
