import path from 'node:path';
import type { NamedEmbeddings } from '@duida/server/core/retrieval/embeddings';
import { createStaticEmbeddings } from '@duida/server/core/retrieval/static-embeddings';
import { readCorpus } from './corpus-texts.ts';
import { holdOut } from './hold-out.ts';
import { measureHeldOut, type Outcome } from './measure-held-out.ts';
import { readSources } from './read-sources.ts';
import { trainInGeneral, trainOnCorpus } from './train-table.ts';
import { encodeVocabulary } from './vocabulary.ts';

/**
 * Says what the table is worth on wordings that neither training nor the index has seen, beside
 * keywords without vectors and the table as it is before it has seen the corpus: `node scripts/train-embeddings/cross-validate.ts`
 */
const USED_FOLDS = [0, 2];

/** Zero vectors, which are near to nothing. */
const noEmbeddings: NamedEmbeddings = {
  id: 'none',
  embedDocuments: async (texts) => texts.map(() => [0]),
  embedQuery: async () => [0],
};

const corpus = await readCorpus(path.resolve(import.meta.dirname, '../../corpus'), console.error);
const sources = readSources(corpus, console.error);
const outcomes = new Map<string, Outcome[]>();

for (const fold of USED_FOLDS) {
  const { corpus: rest, heldOut } = holdOut(corpus, fold);
  const general = trainInGeneral(sources, console.error);
  const embeddings = {
    none: noEmbeddings,
    general: createStaticEmbeddings({ table: encodeVocabulary(general.vocabulary) }),
    trained: createStaticEmbeddings({ table: encodeVocabulary(trainOnCorpus(general, rest, console.error)) }),
  };
  for (const [name, measured] of Object.entries(embeddings)) {
    const found = await measureHeldOut(measured, rest, heldOut);
    for (const [way, list] of Object.entries(found)) {
      const row = `${name}, ${way}`;
      outcomes.set(row, [...(outcomes.get(row) ?? []), ...list]);
    }
  }
}

const share = (list: readonly boolean[]) => (list.filter(Boolean).length / list.length).toFixed(3);
console.log('                 questions @1  @5      points @1  @3');
for (const [row, list] of outcomes) {
  const questions = list.filter(({ kind }) => kind === 'question');
  const points = list.filter(({ kind }) => kind === 'point');
  const cells = [questions, points].map(
    (some) => `${share(some.map(({ first }) => first))}  ${share(some.map(({ near }) => near))}`,
  );
  console.log(`${row.padEnd(16)} ${cells.join('         ')}`);
}
