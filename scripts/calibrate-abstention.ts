import path from 'node:path';
import type { PlanConversation } from '@duida/server/core/answer/plan-conversation';
import { logistic } from '@duida/server/core/logistic';
import type { Evidence } from '@duida/server/core/retrieval/evidence';
import { abstentionCurve } from './evaluate/abstention-curve.ts';
import { openPipeline } from './evaluate/open-pipeline.ts';
import { type Conversation, readInScope, readOutOfScope } from './evaluate/read-conversations.ts';
import type { Signal } from './evaluate/signals.ts';
import { readSources, type Sources } from './evaluate/sources.ts';
import { type Example, fitLogistic } from './fit-logistic.ts';

/**
 * Fits the weights of `core/retrieval/evidence.ts` on first messages that the material answers and such that it does
 * not, and prints them, with the curve over the folds that they were not fitted on. The same messages are also asked
 * of the material without what is written beside it, and of the same text as prose, so that the weights hold for any
 * material. Run it after a change of the evidence or of the corpus: `node scripts/calibrate-abstention.ts`.
 */

const FOLDS = 10;
const PENALTY = 10;
const folder = path.join(import.meta.dirname, '..');
const set = (name: string) => path.join(folder, 'test/eval', name);

interface Sample extends Example {
  group: string;
  fold: number;
}

const conversations = [
  ...(await readOutOfScope(set('out-of-scope.dev.jsonl'))),
  ...(await readOutOfScope(set('calibration/out-of-scope.jsonl'))),
  ...(await readInScope(set('queries.dev.jsonl'))),
  ...(await readInScope(set('dialogues.dev.jsonl'))),
  ...(await readInScope(set('calibration/queries.jsonl'))),
  ...(await readInScope(set('calibration/dialogues.jsonl'))),
];
const sources = await readSources(path.join(folder, 'corpus'), console.error);
const prose = asProse(sources);
const settings: { name: string; of: Sources; without: Signal[] }[] = [
  { name: 'As it is', of: sources, without: [] },
  { name: 'Without elsewhere.txt', of: sources, without: ['elsewhere'] },
  { name: 'Without elsewhere.txt and phrasings', of: sources, without: ['elsewhere', 'phrasings'] },
  { name: 'As prose', of: prose, without: [] },
  { name: 'As prose, without elsewhere.txt', of: prose, without: ['elsewhere'] },
];
const samples: Sample[][] = [];
for (const { of, without } of settings) {
  const pipeline = await openPipeline(of, { report: console.error, without: new Set(without) });
  samples.push(await sample(conversations, pipeline.planConversation));
  await pipeline.close();
}

// The material as it is counts as much as all other settings together.
const [own = [], ...others] = samples;
const all = [...others.flat(), ...Array.from(others, () => own).flat()];
const models = Array.from({ length: FOLDS }, (_, fold) =>
  fitLogistic(
    all.filter((example) => example.fold !== fold),
    PENALTY,
  ),
);
for (const [index, { name }] of settings.entries()) {
  const held = (samples[index] ?? []).map(({ group, fold, features }) => {
    const model = models[fold];
    return { group, thresholds: model ? [logistic(model, features)] : [] };
  });
  console.log(`${name}. ${abstentionCurve(held)}\n`);
}
const { constant, weights } = fitLogistic(all, PENALTY);
console.log(`ANSWERABLE:\n${JSON.stringify({ constant, weights }, null, 2)}`);

/** The evidence for each first message whose answer depends on it. */
async function sample(all: readonly Conversation[], plan: PlanConversation): Promise<Sample[]> {
  const found: Sample[] = [];
  for (const [index, { kind, isInScope, messages, history }] of all.entries()) {
    const [message] = messages;
    if (message === undefined || history.length > 0) continue;
    const planned = await plan(message, []);
    const isInstruction = planned.plan.kind === 'abstain' && planned.plan.reason === 'instruction';
    if (!planned.retrieval || isInstruction) continue;
    found.push({
      features: { ...(planned.retrieval.evidence satisfies Evidence) },
      label: isInScope ? 1 : 0,
      group: isInScope ? 'in scope' : kind,
      fold: index % FOLDS,
    });
  }
  return found;
}

/** The same text as if nobody had written it as questions and points. */
function asProse({ material, ...beside }: Sources): Sources {
  const passages = material.questions.map(({ id, documentId, title, span, points }) => ({
    id,
    documentId,
    headings: [title],
    text: points
      .map(({ keyword, statement, explanation }) => `${keyword}：${statement}\n${explanation}`)
      .join('\n'),
    span,
  }));
  return { ...beside, phrasings: new Map(), material: { ...material, questions: [], passages } };
}
