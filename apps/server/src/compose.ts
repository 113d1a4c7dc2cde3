import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  readElsewhereFile,
  readFollowUpsFile,
  readGlossaryFile,
  readPhrasingsFiles,
} from './adapters/companion-files.ts';
import { readCorpusFolder } from './adapters/corpus-files.ts';
import { type DataFolder, openDataFolder } from './adapters/data-folder.ts';
import { openStaticEmbeddings } from './adapters/embeddings/static-table.ts';
import { openIndex } from './adapters/index-generation/open-index.ts';
import { splitProse } from './adapters/split-prose.ts';
import { createSqliteConversationStore } from './adapters/stores/sqlite/conversation-store.ts';
import { createSqliteInterviewStore } from './adapters/stores/sqlite/interview-store.ts';
import { openDatabase } from './adapters/stores/sqlite/open-database.ts';
import { atMostEvery } from './at-most-every.ts';
import type { Config, LanguageModelConfig, OpenAIEmbeddingsConfig } from './config.ts';
import { createChooseEngine } from './core/answer/choose-engine.ts';
import { createExtractiveAnswer } from './core/answer/extractive-answer.ts';
import { createLLMAnswer } from './core/answer/llm-answer.ts';
import { createModelSources } from './core/answer/model-sources.ts';
import { paceAnswer } from './core/answer/pace-answer.ts';
import { createPlanAnswer } from './core/answer/plan-answer.ts';
import { createPlanConversation } from './core/answer/plan-conversation.ts';
import { createConverse } from './core/conversation/converse.ts';
import { createMaterial, type Material } from './core/corpus/material.ts';
import { parseDocument } from './core/corpus/parse-document.ts';
import type { Phrasings } from './core/corpus/phrasings.ts';
import type { AppError } from './core/errors.ts';
import { createBuiltInGrader } from './core/grading/built-in-grader.ts';
import type { GradeReply } from './core/grading/grade.ts';
import { createLLMGrader } from './core/grading/llm-grader.ts';
import { createInterviewer } from './core/interview/interviewer.ts';
import type { LanguageModel } from './core/language-model.ts';
import { createCachedEmbeddings } from './core/retrieval/cached-embeddings.ts';
import { createCachedRetriever } from './core/retrieval/cached-retriever.ts';
import type { NamedEmbeddings } from './core/retrieval/embeddings.ts';
import { makeChunks, textsToIndex } from './core/retrieval/make-chunks.ts';
import { createRetriever, type Retriever } from './core/retrieval/retriever.ts';
import type { StructuredModel } from './core/structured-model.ts';
import { type Glossary, parseGlossary } from './core/text/glossary.ts';
import { TOKENIZER_VERSION } from './core/text/tokenize.ts';
import type { Logger } from './logger.ts';
import type { Composed } from './run-server.ts';
import { warmUp } from './warm-up.ts';

/** Between the pieces of an answer that the built-in engine has ready at once. */
const PACE_MILLISECONDS = 24;

/** The least time a turn of an interview takes, in milliseconds; see `pause` of createTakeTurn. */
const TURN_MILLISECONDS = 150;

/** Queries whose vectors are remembered where an endpoint makes them. */
const CACHED_QUERIES = 256;

/** Questions whose retrieval is remembered. */
const CACHED_RETRIEVALS = 64;

/** Between two lines in the log about embeddings that fail, in milliseconds: every question asks for some. */
const EMBEDDINGS_LOG_INTERVAL = 60_000;

type Report = (line: string) => void;

/** The composition root: makes every part once and wires them together. */
export async function compose(
  config: Config,
  report: Report,
  signal: AbortSignal,
  log: Logger,
): Promise<Composed> {
  await using opened = new AsyncDisposableStack();
  const folder = openDataFolder(config.dataDirectory);
  opened.defer(folder.close);
  const database = await openDatabase(path.join(folder.path, 'duida.sqlite'));
  opened.defer(() => database.destroy());
  const conversations = createSqliteConversationStore(database);
  await conversations.closeInterrupted();

  const { material, phrasings } = await readMaterial(config.corpusDirectory, report);
  const glossary = parseGlossary(await readGlossaryFile(config.corpusDirectory));
  const search = await openSearch(material, phrasings, glossary, folder, config, report, signal, log);
  opened.defer(search.close);
  const planConversation = createPlanConversation(
    createPlanAnswer({ material, retriever: search.retriever }),
  );
  const builtIn = createExtractiveAnswer({ material, planConversation });
  const model = config.languageModel && (await openLanguageModel(config.languageModel));
  const llm = model && {
    llm: createLLMAnswer({ model, retrieve: createModelSources({ material, planConversation }) }),
  };
  const converse = createConverse({
    store: conversations,
    answerQuestion: createChooseEngine({
      builtIn: paceAnswer(builtIn, { every: PACE_MILLISECONDS, now: () => performance.now(), wait }),
      ...llm,
    }),
    clock: () => new Date(),
    newId: randomUUID,
  });
  const gradeAlone = makeWhenAsked(async () =>
    createBuiltInGrader({ material, phrasings, glossary, embeddings: await openStaticEmbeddings() }),
  );
  const onFailure = (error: AppError) => log.warn('model failed while grading', { code: error.code }, error);
  const gradeReply = model ? createLLMGrader({ model, builtIn: gradeAlone, onFailure }) : gradeAlone;
  const interviewer = createInterviewer({
    store: createSqliteInterviewStore(database),
    gradeReply,
    material,
    phrasings,
    glossary,
    clock: () => new Date(),
    newId: randomUUID,
    pause: () => wait(TURN_MILLISECONDS),
    onFailure,
  });

  const leaving = new AbortController();
  // An endpoint's embeddings cost money.
  const asks = config.openaiEmbeddings
    ? []
    : [...material.questions.map(({ title }) => title), ...firstAsks(phrasings)];
  const warmedUp = warmUp(builtIn, asks, leaving.signal);
  opened.defer(async () => {
    leaving.abort();
    await warmedUp;
  });

  const points = material.questions.reduce((sum, question) => sum + question.points.length, 0);
  // From here on what was opened is closed by whoever stops the server, not by leaving this function.
  const stop = opened.move();
  return {
    services: {
      converse,
      answerQuestion: createChooseEngine({ builtIn, ...llm }),
      conversations,
      material,
      gradeReply,
      interviewer,
    },
    ready: {
      engine: {
        answer: config.engine,
        grade: config.engine,
        embeddings: search.embeddingsId,
        ...(config.languageModel && { model: config.languageModel.model }),
      },
      index: {
        documents: material.documents.length,
        questions: material.questions.length,
        points,
        chunks: search.chunks,
        generation: search.generation,
      },
    },
    summary: search.summary,
    close: () => stop.disposeAsync(),
  };
}

/** Reads and parses the corpus folder with what lies beside the documents. */
export async function readMaterial(
  folder: string,
  report: Report,
): Promise<{ material: Material; phrasings: Phrasings }> {
  const documents = await readCorpusFolder(folder, report);
  const parsed = await Promise.all(documents.map((document) => parseDocument(document, splitProse)));
  for (const { document, irregularities } of parsed) {
    for (const { span, reason } of irregularities) {
      const line = document.text.slice(0, span.start).split('\n').length;
      report(`${document.fileName}, line ${line}: kept as prose, because ${reason}.`);
    }
  }
  return { material: createMaterial(parsed), phrasings: await readPhrasingsFiles(folder, parsed, report) };
}

const firstAsks = (phrasings: Phrasings): string[] =>
  [...phrasings.values()].flatMap(({ asks }) => asks.slice(0, 1));

/** The grader's tables cost half a second and 40 MB, which somebody who only asks never needs. */
function makeWhenAsked(make: () => Promise<GradeReply>): GradeReply {
  let made: Promise<GradeReply> | undefined;
  return async (request) => {
    made ??= make();
    return (await made)(request);
  };
}

/** LangChain costs 100 MB and half a second, so it is loaded only where an endpoint is configured. */
async function openLanguageModel(config: LanguageModelConfig): Promise<LanguageModel & StructuredModel> {
  const { createOpenAILanguageModel } = await import('./adapters/language-models/openai.ts');
  return createOpenAILanguageModel(config);
}

async function openEmbeddings(config: OpenAIEmbeddingsConfig): Promise<NamedEmbeddings> {
  const { createOpenAIEmbeddings } = await import('./adapters/embeddings/openai.ts');
  return createCachedEmbeddings(createOpenAIEmbeddings(config), CACHED_QUERIES);
}

interface Search {
  retriever: Retriever;
  embeddingsId: string;
  chunks: number;
  generation: string;
  summary: string;
  close(): Promise<void>;
}

async function openSearch(
  material: Material,
  phrasings: Phrasings,
  glossary: Glossary,
  dataFolder: DataFolder,
  config: Config,
  report: Report,
  signal: AbortSignal,
  log: Logger,
): Promise<Search> {
  const embeddings = config.openaiEmbeddings
    ? await openEmbeddings(config.openaiEmbeddings)
    : await openStaticEmbeddings();
  const chunks = makeChunks(material, phrasings);
  const elsewhere = await readElsewhereFile(config.corpusDirectory);
  const followUps = await readFollowUpsFile(config.corpusDirectory);
  const index = await openIndex({
    folder: path.join(dataFolder.path, 'index'),
    embeddings,
    tokenizerVersion: TOKENIZER_VERSION,
    documents: material.documents.map(({ id, text }) => ({ id, contentHash: sha256(text) })),
    chunks: textsToIndex(chunks, elsewhere),
    report,
    signal,
  });
  const onFailure = atMostEvery(EMBEDDINGS_LOG_INTERVAL, (error: AppError) =>
    log.warn('embeddings failed: retrieval goes on by keywords alone', { code: error.code }, error),
  );
  return {
    retriever: createCachedRetriever(
      createRetriever({
        material,
        chunks,
        embeddings,
        vectorStore: index.store,
        glossary,
        elsewhere,
        followUps,
        onFailure,
      }),
      CACHED_RETRIEVALS,
    ),
    embeddingsId: embeddings.id,
    chunks: chunks.length,
    generation: index.generation,
    summary: `${index.kind}, ${index.rebuilt ? 'built' : 'loaded'}`,
    close: index.close,
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
