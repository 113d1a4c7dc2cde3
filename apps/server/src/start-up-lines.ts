import type { Config } from './config.ts';
import type { ReadyResponse } from './http/contract.ts';

/** What is known before anything has been read. */
export const startingState = ({ engine, languageModel, openaiEmbeddings }: Config): ReadyResponse => ({
  status: 'starting',
  engine: {
    answer: engine,
    grade: engine,
    embeddings: openaiEmbeddings?.model ?? 'built-in',
    ...(languageModel && { model: languageModel.model }),
  },
  index: { documents: 0, questions: 0, points: 0, chunks: 0, generation: null },
  message: 'reading the material.',
});

/** Who answers and what is indexed, for the terminal. */
export const readyLines = ({ engine, index }: Omit<ReadyResponse, 'status'>, summary: string): string =>
  [
    `  answers     ${engine.answer === 'llm' ? `llm, model ${engine.model}` : 'built-in engine, no key needed'}`,
    `  embeddings  ${engine.embeddings}`,
    `  index       ${summary}`,
    `  material    ${[
      counted(index.documents, 'document'),
      counted(index.questions, 'question'),
      counted(index.points, 'point'),
      counted(index.chunks, 'chunk'),
    ].join(', ')}`,
  ].join('\n');

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** What it means to listen to more than this machine. */
export const openWarning = (host: string): string =>
  `Warning: HOST=${host} lets everyone who can reach this machine read and change what is kept here, for Duida ` +
  'asks nobody for a password. Names other than localhost must stand in ALLOWED_HOSTS.';
