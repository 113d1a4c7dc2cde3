import { openStaticEmbeddings } from '@duida/server/adapters/embeddings/static-table';
import { embedTexts } from '@duida/server/adapters/index-generation/embed-texts';
import { fillStore } from '@duida/server/adapters/index-generation/fill-store';
import { createVectorStore } from '@duida/server/adapters/vector-stores/create-vector-store';
import type { AnswerQuestion } from '@duida/server/core/answer/answer-question';
import { createExtractiveAnswer } from '@duida/server/core/answer/extractive-answer';
import { createPlanAnswer } from '@duida/server/core/answer/plan-answer';
import { createPlanConversation, type PlanConversation } from '@duida/server/core/answer/plan-conversation';
import type { Material } from '@duida/server/core/corpus/material';
import { makeChunks, textsToIndex } from '@duida/server/core/retrieval/make-chunks';
import { createRetriever, type Retriever } from '@duida/server/core/retrieval/retriever';
import { parseGlossary } from '@duida/server/core/text/glossary';
import { type Signal, zeroEmbeddings } from './signals.ts';
import type { Sources } from './sources.ts';

/** From so many texts on, indexing takes long enough to say how far it is. */
const LARGE = 20_000;

/** The product's built-in engine over one material. */
export interface Pipeline {
  material: Material;
  retriever: Retriever;
  planConversation: PlanConversation;
  answerQuestion: AnswerQuestion;
  close(): Promise<void>;
}

/** Wires the parts as the product does, with the index in memory, leaving out the signals `without`. */
export async function openPipeline(
  { material, phrasings, glossaryText, elsewhere, followUps }: Sources,
  { report, without = new Set() }: { report: (line: string) => void; without?: ReadonlySet<Signal> },
): Promise<Pipeline> {
  const glossary = parseGlossary(without.has('glossary') ? '' : glossaryText);
  const chunks = makeChunks(material, without.has('phrasings') ? new Map() : phrasings);
  const embeddings = without.has('vectors') ? zeroEmbeddings : await openStaticEmbeddings();
  const others = without.has('elsewhere') ? [] : elsewhere;
  const texts = textsToIndex(chunks, others);
  const progress = texts.length >= LARGE ? report : () => undefined;
  const embedded = await embedTexts(
    embeddings,
    texts.map(({ text }) => text),
    { report: progress },
  );
  const chosen = await createVectorStore({ dimensions: embedded.dimensions, report });
  await fillStore(chosen, { chunks: texts, ...embedded }, { report: progress });

  const retriever = createRetriever({
    material,
    chunks: without.has('keywords') ? [] : chunks,
    embeddings,
    vectorStore: chosen.store,
    glossary,
    elsewhere: others,
    followUps: without.has('follow-ups') ? [] : followUps,
    without,
  });
  const planConversation = createPlanConversation(createPlanAnswer({ material, retriever }));
  return {
    material,
    retriever,
    planConversation,
    answerQuestion: createExtractiveAnswer({ material, planConversation }),
    close: chosen.close,
  };
}
