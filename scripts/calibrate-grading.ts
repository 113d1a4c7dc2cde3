import path from 'node:path';
import type { POINT_MODELS } from '@duida/server/core/grading/calibration';
import { type LogisticModel, logistic } from '@duida/server/core/logistic';
import { createStaticEmbeddings } from '@duida/server/core/retrieval/static-embeddings';
import { parseGlossary } from '@duida/server/core/text/glossary';
import { FOLDS, heldOutExamples, withoutFold } from './calibrate-grading/held-out-examples.ts';
import { readSources } from './evaluate/sources.ts';
import { type Example, fitLogistic } from './fit-logistic.ts';
import { readCorpus } from './train-embeddings/corpus-texts.ts';
import { readSources as readTableSources } from './train-embeddings/read-sources.ts';
import { trainInGeneral, trainOnCorpus } from './train-embeddings/train-table.ts';
import { encodeVocabulary } from './train-embeddings/vocabulary.ts';

/**
 * Fits the constants of the built-in grader (`core/grading/calibration.ts`) on the corpus' phrasings and prints them,
 * with what they give on the folds that they were not fitted on. For each fold an embedding table is trained that has
 * not seen its wordings, so it takes six minutes and, once, the sources of the tables. Run it after a change of the
 * features or of many phrasings: `node scripts/calibrate-grading.ts [CORPUS]`.
 */

const SEED = 7;
/** Claims against a point to claims for it, as replies have them; phrasings have fewer the more they are. */
const AGAINST_TO_FOR = 1 / 6;
const corpus = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..', 'corpus'));
const { material, phrasings, glossaryText } = await readSources(corpus, console.error);
const sources = { material, phrasings, glossary: parseGlossary(glossaryText) };

let state = SEED;
const random = (): number => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
  return state / 0x7fffffff;
};
const trainingTexts = await readCorpus(corpus, console.error);
const general = trainInGeneral(readTableSources(trainingTexts, console.error), console.error);
const folds: Awaited<ReturnType<typeof heldOutExamples>>[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const seen = { ...trainingTexts, phrasings: withoutFold(material, phrasings, fold) };
  const table = encodeVocabulary(trainOnCorpus(general, seen, console.error));
  folds.push(await heldOutExamples(sources, fold, createStaticEmbeddings({ table }), random));
}
const points = folds.flatMap((fold) => fold.points);
const stance = folds.flatMap((fold) => fold.stance);

const models: Record<keyof typeof POINT_MODELS, (Example & { fold: number })[]> = {
  words: points.map(({ fold, label, features: { found = 0, foreign = 0 } }) => ({
    fold,
    label,
    features: { found, foreign },
  })),
  wordsAndMeaning: points,
};
for (const [name, examples] of Object.entries(models)) {
  const probabilities = crossValidate(examples);
  console.log(
    `\nPoints by ${name}, on folds not fitted on: share above 0.5 where the point is made / is not`,
  );
  for (const [kind, positions] of Map.groupBy(points.keys(), (position) => points[position]?.kind ?? '')) {
    const above = (label: number): string => {
      const chosen = positions.filter((position) => points[position]?.label === label);
      const hits = chosen.filter((position) => (probabilities[position] ?? 0) > 0.5);
      return chosen.length > 0 ? (hits.length / chosen.length).toFixed(3) : '–';
    };
    console.log(
      `  ${kind.padEnd(12)} ${above(1).padStart(6)} / ${above(0).padStart(6)}   (${positions.length})`,
    );
  }
  console.log(`  log loss ${logLoss(points, probabilities).toFixed(4)}`);
}
console.log(`Stance: log loss ${logLoss(stance, crossValidate(stance)).toFixed(4)}`);
for (const [name, examples] of Object.entries(models)) print(`POINT_MODELS.${name}`, fitLogistic(examples));
print('STANCE_MODEL', withOdds(fitLogistic(stance), stance, AGAINST_TO_FOR));

function crossValidate(examples: readonly (Example & { fold: number })[]): number[] {
  const models = folds.map((_, fold) => fitLogistic(examples.filter((example) => example.fold !== fold)));
  return examples.map(({ fold, features }) => {
    const model = models[fold];
    return model ? logistic(model, features) : Number.NaN;
  });
}

/** The model as it would be were there so many examples that hold for each that does not. */
function withOdds(model: LogisticModel, examples: readonly Example[], odds: number): LogisticModel {
  const holding = examples.filter(({ label }) => label === 1).length;
  const shift = Math.log((odds * (examples.length - holding)) / holding);
  return { ...model, constant: Number((model.constant + shift).toPrecision(5)) };
}

function logLoss(examples: readonly Example[], probabilities: readonly number[]): number {
  const sum = examples.reduce((total, { label }, position) => {
    const probability = probabilities[position] ?? 0.5;
    return total - Math.log(Math.max(1e-9, label === 1 ? probability : 1 - probability));
  }, 0);
  return sum / examples.length;
}

function print(name: string, { constant, weights }: LogisticModel): void {
  console.log(`\n${name}:\n${JSON.stringify({ constant, weights }, null, 2)}`);
}
