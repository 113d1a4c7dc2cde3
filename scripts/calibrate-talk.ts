import path from 'node:path';
import { openStaticEmbeddings } from '@duida/server/adapters/embeddings/static-table';
import { createExactVectorStore } from '@duida/server/adapters/vector-stores/exact';
import { logistic } from '@duida/server/core/logistic';
import { shortTextsOf } from '@duida/server/core/retrieval/evidence';
import {
  chunkIdOf,
  ELSEWHERE,
  makeChunks,
  talkKindOf,
  textsToIndex,
} from '@duida/server/core/retrieval/make-chunks';
import { createGatherTalkEvidence, type TalkEvidence } from '@duida/server/core/talk/recognise-talk';
import { isDeclined, isSmallTalk, TALK_EXAMPLES } from '@duida/server/core/talk/talk-kind';
import { readInScope, readOutOfScope } from './evaluate/read-conversations.ts';
import { readSources } from './evaluate/sources.ts';
import { type Example, fitLogistic } from './fit-logistic.ts';

/**
 * Fits the weights of `core/talk/recognise-talk.ts` and prints them: the examples of talk, each tenth seen by the other
 * nine, against questions that the material answers and such that it does not. Run it after a change of the examples:
 * `node scripts/calibrate-talk.ts`.
 */

const FOLDS = 10;
const PENALTY = 5;
const VECTORS_SEEN = 600;
const LIKELIHOODS = [0.3, 0.5, 0.7, 0.8, 0.9, 0.95];
const folder = path.join(import.meta.dirname, '..');
const set = (name: string) => path.join(folder, 'test/eval', name);

const sources = await readSources(path.join(folder, 'corpus'), console.error);
const chunks = makeChunks(sources.material, sources.phrasings);
const others = [...chunks.flatMap(shortTextsOf), ...sources.elsewhere];
const embeddings = await openStaticEmbeddings();
const texts = textsToIndex(chunks, sources.elsewhere);
const vectors = await embeddings.embedDocuments(texts.map(({ text }) => text));
const store = createExactVectorStore({ dimensions: vectors[0]?.length ?? 0 });
await store.add(
  texts.map(({ id }) => id),
  vectors,
);

/** What speaks for a message being talk, by the examples that pass. */
async function evidenceFor(
  message: string,
  gather: ReturnType<typeof createGatherTalkEvidence>,
  passes: (id: string) => boolean = () => true,
): Promise<TalkEvidence> {
  const seen = (await store.search(await embeddings.embedQuery(message), VECTORS_SEEN)).filter(
    ({ id }) => talkKindOf(id) === undefined || passes(id),
  );
  const nearest = (is: (id: string) => boolean) =>
    Math.max(0, seen.find(({ id }) => talkKindOf(id) === undefined && is(chunkIdOf(id)))?.score ?? 0);
  return gather({
    message,
    near: seen.flatMap(({ id, score }) => ({ kind: talkKindOf(id) ?? '', score })),
    floor: Math.max(0, seen.at(-1)?.score ?? 0),
    material: nearest((id) => id !== ELSEWHERE),
    elsewhere: nearest((id) => id === ELSEWHERE),
  }).evidence;
}

interface Sample {
  group: string;
  features: Readonly<Record<string, number>>;
}

const samples: Sample[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const isHeld = (position: number) => position % FOLDS === fold;
  const gather = createGatherTalkEvidence(
    others,
    TALK_EXAMPLES.filter((_, position) => !isHeld(position)),
  );
  for (const [position, { kind, text }] of TALK_EXAMPLES.entries()) {
    if (!isHeld(position)) continue;
    // Examples are numbered from 1 after their `~`.
    const evidence = await evidenceFor(text, gather, (id) => !isHeld(Number(id.split('~')[1]) - 1));
    samples.push({ group: isSmallTalk(kind) ? 'small talk' : 'declined', features: { ...evidence } });
  }
}
const gatherAll = createGatherTalkEvidence(others);
const conversations = [
  ...(await readInScope(set('queries.dev.jsonl'))),
  ...(await readInScope(set('calibration/queries.jsonl'))),
  ...(await readOutOfScope(set('out-of-scope.dev.jsonl'))),
  ...(await readOutOfScope(set('calibration/out-of-scope.jsonl'))),
];
for (const { kind, isInScope, messages } of conversations) {
  const [message] = messages;
  if (message === undefined || !(isInScope || kind === 'far' || kind === 'near')) continue;
  const group = isInScope ? 'in scope' : kind;
  samples.push({ group, features: { ...(await evidenceFor(message, gatherAll)) } });
}

for (const [name, group, is] of [
  ['SMALL', 'small talk', isSmallTalk],
  ['DECLINED', 'declined', isDeclined],
] as const) {
  const count = TALK_EXAMPLES.filter(({ kind }) => is(kind)).length;
  // Both sorts count as much as each other: there are fewer examples of what is declined.
  const times = Math.round(TALK_EXAMPLES.length / count);
  const examples = samples.flatMap(({ features, group: own }): Example[] =>
    own === group ? Array.from({ length: times }, () => ({ features, label: 1 })) : [{ features, label: 0 }],
  );
  const model = fitLogistic(examples, PENALTY);
  console.log(`${name}, from ${count} examples:`);
  for (const [each, those] of Map.groupBy(samples, (sample) => sample.group)) {
    const shares = LIKELIHOODS.map((least) => {
      const above = those.filter(({ features }) => logistic(model, features) >= least).length;
      return `${least}: ${(above / those.length).toFixed(3)}`;
    });
    console.log(`  ${each.padEnd(10)} ${shares.join('  ')}`);
  }
  const rounded = Object.entries({ constant: model.constant, ...model.weights }).map(
    ([weight, value]) => `  ${weight}: ${value.toFixed(2)},`,
  );
  console.log(rounded.join('\n'));
}
