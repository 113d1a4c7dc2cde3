import type { ParsedDocument } from '@duida/server/core/corpus/document';
import { createMaterial } from '@duida/server/core/corpus/material';
import type { Evaluation, EvaluationOptions } from './evaluation.ts';
import { measure } from './measure.ts';
import { hitAt } from './metrics.ts';
import { openPipeline } from './open-pipeline.ts';
import { type Ranked, rankingMeasures } from './ranking-measures.ts';
import { type BeirDocument, readBeir } from './read-beir.ts';

const RANKED = 10;
/** Characters of a document without a title that name it in a failure. */
const SHOWN = 24;

interface Result extends Ranked {
  id: string;
  text: string;
}

export interface BeirOptions extends Omit<EvaluationOptions, 'set' | 'corpus'> {
  /** A folder with `corpus.jsonl`, `queries.jsonl` and `qrels/*.tsv`. */
  beir: string;
  /** The text of a glossary to expand queries with; empty for none. */
  glossaryText: string;
}

/**
 * Retrieval over a public set in BEIR's form: each of its documents is one passage, without phrasings. Queries
 * without a judgement are left out.
 * @throws AppError `invalid-input` for a set that cannot be read.
 */
export async function evaluateBeir(options: BeirOptions): Promise<Evaluation> {
  const { beir, glossaryText } = options;
  const { documents, queries } = await readBeir(beir);
  const material = createMaterial(documents.map(toParsedDocument));
  const pipeline = await openPipeline(
    { material, phrasings: new Map(), glossaryText, elsewhere: [], followUps: [] },
    options,
  );
  try {
    const results: Result[] = [];
    for (const { id, text, relevant } of queries) {
      const { passages } = await pipeline.retriever.retrieve(text);
      const ids = passages.slice(0, RANKED).map(({ passage }) => passage.id);
      results.push({ id, text, wanted: { questions: relevant }, ids });
    }
    const names = new Map(documents.map(({ id, title, text }) => [id, title || `${text.slice(0, SHOWN)}…`]));
    const name = (id: string): string => `${id} ${names.get(id) ?? '(not in the corpus)'}`;
    return {
      command: 'retrieval',
      set: beir,
      engine: 'built-in',
      n: results.length,
      metrics: measure<Result>(results, rankingMeasures),
      byKind: {},
      rows: results.map(({ id, text, wanted, ids }) => ({
        id,
        query: text,
        gold: [...wanted.questions],
        found: ids,
        'hit@1': hitAt(ids, wanted.questions, 1),
      })),
      failures: results
        .filter(({ ids, wanted }) => hitAt(ids, wanted.questions, 1) === 0)
        .map(({ id, text, wanted, ids }) => ({
          id,
          asked: text,
          wanted: [...wanted.questions].map(name).join(' | '),
          found: ids.slice(0, 3).map(name).join(' | ') || 'nothing',
        })),
    };
  } finally {
    await pipeline.close();
  }
}

function toParsedDocument({ id, title, text }: BeirDocument): ParsedDocument {
  const span = { documentId: id, start: 0, end: text.length };
  return {
    document: { id, fileName: id, title: title || id, text },
    questions: [],
    passages: [{ id, documentId: id, headings: title ? [title] : [], text, span }],
    irregularities: [],
  };
}
