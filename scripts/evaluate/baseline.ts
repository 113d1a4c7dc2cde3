import path from 'node:path';
import { z } from 'zod';
import { evaluateCommand } from './evaluate-command.ts';
import type { EvaluationCommand } from './evaluation.ts';
import type { Metric, Metrics } from './measure.ts';

const FOLDER = 'test/eval';
/** The development sets, which the gate runs on. */
const SETS: readonly { command: EvaluationCommand; set: string; inScope: readonly string[] }[] = [
  { command: 'retrieval', set: 'queries.dev.jsonl', inScope: [] },
  { command: 'dialogues', set: 'dialogues.dev.jsonl', inScope: [] },
  {
    command: 'abstention',
    set: 'out-of-scope.dev.jsonl',
    inScope: ['queries.dev.jsonl', 'dialogues.dev.jsonl'],
  },
  { command: 'grading', set: 'replies.dev.jsonl', inScope: [] },
];

/** Figures of which less is better. */
const LESS_IS_BETTER = new Set(['falseAbstain', 'answerLengthMedian', 'mae', 'coveredWhenZero']);
const NORMAL_95 = 1.96;

/** Figures with how far each may fall, by command. */
export const baselineSchema = z.record(
  z.string(),
  z.record(z.string(), z.strictObject({ value: z.number(), tolerance: z.number().nonnegative() })),
);
export type Baseline = z.infer<typeof baselineSchema>;

export const baselineFile = (root: string): string => path.join(root, FOLDER, 'baseline.json');

/** Evaluates the development sets under `root`, the repository. */
export async function evaluateDevelopmentSets(
  root: string,
  report: (line: string) => void,
): Promise<Record<string, Metrics>> {
  const figures: Record<string, Metrics> = {};
  for (const { command, set, inScope } of SETS) {
    const at = (name: string): string => path.join(root, FOLDER, name);
    const options = { command, set: at(set), inScope: inScope.map(at), report };
    figures[command] = (await evaluateCommand(options, path.join(root, 'corpus'))).metrics;
  }
  return figures;
}

/**
 * What the gate holds later figures to: each may be worse by one standard error, read off its bootstrap interval,
 * or by one judgement, where the interval has no width because all came out right.
 */
export function toBaseline(figures: Record<string, Metrics>): Baseline {
  const round = (value: number): number => Number(value.toFixed(4));
  const entry = ({ value, low, high, n }: Metric) => ({
    value: round(value),
    tolerance: round(Math.max((high - low) / 2 / NORMAL_95, 1 / n)),
  });
  return mapValues(figures, (metrics) => mapValues(metrics, entry));
}

/** The figures that are worse than the baseline by more than their tolerance, or gone: one sentence each. */
export function findRegressions(figures: Record<string, Metrics>, baseline: Baseline): string[] {
  return Object.entries(baseline).flatMap(([command, entries]) =>
    Object.entries(entries).flatMap(([name, { value, tolerance }]) => {
      const now = figures[command]?.[name]?.value;
      if (now === undefined) return [`${command} ${name} is not measured any more.`];
      const worse = LESS_IS_BETTER.has(name) ? now - value : value - now;
      // Both numbers were rounded on their way into the file.
      if (worse <= tolerance + 1e-4) return [];
      return [`${command} ${name} is ${now.toFixed(4)}; it was ${value} and may be ${tolerance} worse.`];
    }),
  );
}

const mapValues = <From, To>(record: Record<string, From>, map: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
