import path from 'node:path';
import { type LogisticModel, logistic } from '@duida/server/core/grading/logistic';
import { parseGlossary } from '@duida/server/core/text/glossary';
import { type Example, fitLogistic } from './calibrate-grading/fit-logistic.ts';
import { FOLDS, heldOutExamples } from './calibrate-grading/held-out-examples.ts';
import { readSources } from './evaluate/sources.ts';

/**
 * Fits the constants of the built-in grader (`core/grading/calibration.ts`) on the corpus' phrasings and prints them,
 * with what they give on the folds that they were not fitted on. Run it after a change of the features or of many
 * phrasings: `node scripts/calibrate-grading.ts [CORPUS]`.
 */

const SEED = 7;
const corpus = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..', 'corpus'));
const { material, phrasings, glossaryText } = await readSources(corpus, console.error);
const sources = { material, phrasings, glossary: parseGlossary(glossaryText) };

let state = SEED;
const random = (): number => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
  return state / 0x7fffffff;
};
const folds = Array.from({ length: FOLDS }, (_, fold) => heldOutExamples(sources, fold, random));
const points = folds.flatMap((fold) => fold.points);
const stance = folds.flatMap((fold) => fold.stance);

const pointProbabilities = crossValidate(points);
const kinds = Map.groupBy(points.keys(), (position) => points[position]?.kind ?? 'alone');
console.log('Points, on folds not fitted on: share above 0.6 where the point is made / is not');
for (const [kind, positions] of kinds) {
  const above = (label: number): string => {
    const chosen = positions.filter((position) => points[position]?.label === label);
    const hits = chosen.filter((position) => (pointProbabilities[position] ?? 0) > 0.6);
    return chosen.length > 0 ? (hits.length / chosen.length).toFixed(3) : '–';
  };
  console.log(
    `  ${kind.padEnd(12)} ${above(1).padStart(6)} / ${above(0).padStart(6)}   (${positions.length})`,
  );
}
console.log(`  log loss ${logLoss(points, pointProbabilities).toFixed(4)}`);
console.log(`Stance: log loss ${logLoss(stance, crossValidate(stance)).toFixed(4)}`);
print('POINT_MODEL', fitLogistic(points));
print('STANCE_MODEL', fitLogistic(stance));

function crossValidate(examples: readonly (Example & { fold: number })[]): number[] {
  const models = folds.map((_, fold) => fitLogistic(examples.filter((example) => example.fold !== fold)));
  return examples.map(({ fold, features }) => {
    const model = models[fold];
    return model ? logistic(model, features) : Number.NaN;
  });
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
