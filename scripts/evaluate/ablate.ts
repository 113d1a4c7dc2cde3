import type { Evaluation } from './evaluation.ts';
import { formatFigures } from './format-evaluation.ts';
import { formatTable } from './format-table.ts';
import type { Metrics } from './measure.ts';
import { SIGNALS, type Signal } from './signals.ts';

/** The signals that find something by themselves; the others help these. */
const FINDERS: readonly Signal[] = ['keywords', 'vectors'];

export interface Ablation {
  /** The evaluation with every signal. */
  all: Evaluation;
  variants: { name: string; metrics: Metrics }[];
}

/**
 * Evaluates with every signal; with all but one; without phrasings and one more, for what it earns where nobody
 * has written down how people ask; with each alone that can find something; and with each of the others beside
 * keywords only.
 */
export async function ablate(
  evaluate: (without: ReadonlySet<Signal>) => Promise<Evaluation>,
): Promise<Ablation> {
  const only = (...kept: Signal[]): ReadonlySet<Signal> =>
    new Set(SIGNALS.filter((signal) => !kept.includes(signal)));
  const helpers = SIGNALS.filter((signal) => !FINDERS.includes(signal));
  const all = await evaluate(new Set());
  const variants = [{ name: 'all', metrics: all.metrics }];
  const combinations: [string, ReadonlySet<Signal>][] = [
    ...SIGNALS.map((signal): [string, ReadonlySet<Signal>] => [`all − ${signal}`, new Set([signal])]),
    ...SIGNALS.filter((signal) => signal !== 'keywords' && signal !== 'phrasings').map(
      (signal): [string, ReadonlySet<Signal>] => [
        `all − phrasings − ${signal}`,
        new Set<Signal>(['phrasings', signal]),
      ],
    ),
    ...FINDERS.map((signal): [string, ReadonlySet<Signal>] => [`${signal} alone`, only(signal)]),
    ...helpers.map((signal): [string, ReadonlySet<Signal>] => [
      `keywords + ${signal}`,
      only('keywords', signal),
    ]),
  ];
  for (const [name, without] of combinations)
    variants.push({ name, metrics: (await evaluate(without)).metrics });
  return { all, variants };
}

/** An ablation for people: one line a variant, one column a figure. */
export function formatAblation({ all, variants }: Ablation): string {
  const names = Object.keys(all.metrics);
  const columns = names.map((name) => formatFigures(variants.map(({ metrics }) => metrics[name]?.value)));
  const lines = variants.map(({ name }, row) => [name, ...columns.map((column) => column[row] ?? '')]);
  return formatTable([`${all.command}, ${all.n} rows`, ...names], lines);
}
