import path from 'node:path';
import { aspectOf, readTurn } from '@duida/server/core/answer/follow-up';
import {
  familyOf,
  gatherTurnEvidence,
  MIN_STAYING,
  type TurnEvidence,
} from '@duida/server/core/answer/turn-evidence';
import { logistic } from '@duida/server/core/logistic';
import { isAnswerable, limitOdds } from '@duida/server/core/retrieval/evidence';
import { createTextOdds } from '@duida/server/core/text/text-odds';
import { openPipeline } from './evaluate/open-pipeline.ts';
import { readInScope, readOutOfScope } from './evaluate/read-conversations.ts';
import { readRows } from './evaluate/read-rows.ts';
import { dialogueRow, queryRow } from './evaluate/rows.ts';
import { readSources } from './evaluate/sources.ts';
import { fitLogistic } from './fit-logistic.ts';

/**
 * Fits the weights of `core/answer/turn-evidence.ts` and prints them: later turns of dialogues against questions about
 * something else put in the middle of one, and new questions that somebody asks without saying that they are new. The examples of follow-ups are taken from the same dialogues; each fifth is
 * weighed by those of the other four. Run it after a change of the evidence, the examples or the dialogues:
 * `node scripts/calibrate-follow-ups.ts`.
 */

const FOLDS = 5;
/** How far apart in its file a question stands from the one that it is asked after. */
const APART = 101;
const PENALTY = 5;
const BELONGS = ['cosine', 'elsewhere', 'followUpOdds', 'fit', 'isShort'] as const;
const STAYS = [
  'cosine',
  'fit',
  'shareOfBest',
  'questionShare',
  'fitElsewhere',
  'length',
  'asksWhy',
  'corrects',
] as const;
const THRESHOLDS = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7];
const folder = path.join(import.meta.dirname, '..');
const set = (name: string) => path.join(folder, 'test/eval', name);

interface Sample {
  evidence: TurnEvidence;
  fold: number;
  group: string;
  /** Whether it would be answered as a first message. */
  answerable: boolean;
  /** Whether it is about the material, stays with the question under discussion, and is where retrieval leads. */
  belongs: boolean;
  stays: boolean;
  moves: boolean;
}

const sources = await readSources(path.join(folder, 'corpus'), console.error);
const { material, retriever, planConversation, close } = await openPipeline(sources, {
  report: console.error,
});
const turnsOf = (messages: readonly string[]) => messages.map((question) => ({ question, answer: '' }));

/** The turn as the product sees it; undefined where nothing is under discussion any more. */
async function sample(
  earlier: readonly string[],
  message: string,
  gold: readonly number[],
  fold: number,
  group: string,
  odds: (text: string) => number,
): Promise<Sample | undefined> {
  const last = earlier.at(-1);
  if (last === undefined) return undefined;
  const { focus } = await planConversation(last, turnsOf(earlier.slice(0, -1)));
  if (!focus) return undefined;
  const turn = readTurn(message);
  if (turn.how === 'changes') return undefined;
  const retrieval = await retriever.retrieve(turn.text);
  const evidence = gatherTurnEvidence(turn, aspectOf(turn.text), focus, retrieval, material);
  const isGold = ({ number }: { number: number }) => gold.includes(number);
  const [best] = retrieval.questions;
  return {
    evidence: { ...evidence, followUpOdds: odds(turn.text) },
    fold,
    group,
    answerable: isAnswerable(retrieval.evidence),
    belongs: gold.length > 0,
    stays: familyOf(focus.question, material).some(isGold),
    moves: best !== undefined && [best.question, ...best.folded].some(isGold),
  };
}

const dialogues = [
  ...(await readRows(set('dialogues.dev.jsonl'), dialogueRow)),
  ...(await readRows(set('calibration/dialogues.jsonl'), dialogueRow)),
];
const asides = [
  ...(await readOutOfScope(set('out-of-scope.dev.jsonl'))),
  ...(await readOutOfScope(set('calibration/out-of-scope.jsonl'))),
].filter(({ kind }) => kind === 'far' || kind === 'near');
const openings = await readInScope(set('calibration/queries.jsonl'));
const questions = [
  ...(await readRows(set('queries.dev.jsonl'), queryRow)),
  ...(await readRows(set('calibration/queries.jsonl'), queryRow)),
];

const samples: Sample[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const held = dialogues.filter((_, position) => position % FOLDS === fold);
  const said = new Set(held.flatMap(({ turns }) => turns.map(({ user }) => user)));
  const others = sources.followUps.filter((example) => !said.has(example));
  const oddsIn = createTextOdds({ others }, sources.elsewhere);
  const odds = (text: string) => limitOdds(oddsIn(text).others);
  for (const { turns } of held) {
    for (const [position, { user, gold }] of turns.entries()) {
      const earlier = turns.slice(0, position).map((turn) => turn.user);
      const found = await sample(earlier, user, gold, fold, 'later turns', odds);
      if (found) samples.push(found);
    }
  }
  for (const [position, { kind, messages }] of asides.entries()) {
    const opening = openings[position % openings.length]?.messages[0];
    const [message] = messages;
    if (position % FOLDS !== fold || opening === undefined || message === undefined) continue;
    const found = await sample([opening], message, [], fold, kind, odds);
    if (found) samples.push(found);
  }
  for (const [position, { query, gold, history = [] }] of questions.entries()) {
    const opening = openings[(position + APART) % openings.length]?.messages[0];
    if (position % FOLDS !== fold || opening === undefined || history.length > 0) continue;
    const found = await sample([opening], query, gold, fold, 'new questions', odds);
    if (found) samples.push(found);
  }
}
await close();

const decisive = samples.filter(({ belongs, stays, moves }) => belongs && (stays || moves));
const fit = (name: readonly (keyof TurnEvidence)[], from: readonly Sample[], label: 'belongs' | 'stays') =>
  fitLogistic(
    from.map((each) => ({
      features: Object.fromEntries(name.map((feature) => [feature, each.evidence[feature]])),
      label: each[label] ? 1 : 0,
    })),
    PENALTY,
  );
const models = Array.from({ length: FOLDS }, (_, fold) => ({
  belongs: fit(
    BELONGS,
    samples.filter((each) => each.fold !== fold),
    'belongs',
  ),
  stays: fit(
    STAYS,
    decisive.filter((each) => each.fold !== fold),
    'stays',
  ),
}));

const groups = Map.groupBy(samples, ({ group }) => group);
console.log(
  `threshold of belonging  ${[...groups.keys()].join('  ')}, share done right by folds not fitted on`,
);
for (const threshold of THRESHOLDS) {
  const shares = Array.from(groups.values(), (those) => {
    const right = those.filter(({ evidence, fold, answerable, belongs, stays, moves }) => {
      const model = models[fold];
      if (!model || (!answerable && logistic(model.belongs, { ...evidence }) < threshold)) return !belongs;
      return logistic(model.stays, { ...evidence }) < MIN_STAYING ? moves : stays;
    });
    return (right.length / those.length).toFixed(3);
  });
  console.log(`${threshold}  ${shares.join('  ')}`);
}
console.log('BELONGS', fit(BELONGS, samples, 'belongs'));
console.log('STAYS', fit(STAYS, decisive, 'stays'));
