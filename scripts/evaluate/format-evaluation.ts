import path from 'node:path';
import type { Evaluation, Failure } from './evaluation.ts';
import { formatTable } from './format-table.ts';

/** More failures than this are only in the JSON. */
const MAX_FAILURES = 100;

/** An evaluation for people: the figures with their intervals, by kind, then what failed. */
export function formatEvaluation({ command, set, engine, n, ...evaluation }: Evaluation): string {
  const { metrics, byKind, failures, tables = [] } = evaluation;
  const figures = formatTable(
    ['', 'value', '95 % interval', 'n'],
    Object.entries(metrics).map(([name, { value, low, high, n: judgements }]) => {
      const [shown = '', from, to] = formatFigures([value, low, high]);
      return [name, shown, `${from} – ${to}`, String(judgements)];
    }),
  );
  const sections = [
    `${command}: ${path.basename(set)}, ${n} rows, ${engine} engine`,
    figures,
    ...formatKinds(byKind),
    ...tables,
    formatFailures(failures),
  ];
  return sections.join('\n\n');
}

/** Figures of one measure alike: shares to three places, what goes beyond 1 to one. What is missing stays blank. */
export function formatFigures(values: readonly (number | undefined)[]): string[] {
  const isShare = values.every((value) => value === undefined || Math.abs(value) <= 1);
  return values.map((value) => value?.toFixed(isShare ? 3 : 1) ?? '');
}

function formatKinds(byKind: Evaluation['byKind']): string[] {
  const kinds = Object.entries(byKind);
  const names = [...new Set(kinds.flatMap(([, metrics]) => Object.keys(metrics)))];
  if (names.length === 0) return [];
  const columns = names.map((name) => formatFigures(kinds.map(([, metrics]) => metrics[name]?.value)));
  const lines = kinds.map(([kind, metrics], row) => {
    const n = Math.max(0, ...Object.values(metrics).map((metric) => metric.n));
    return [kind, String(n), ...columns.map((column) => column[row] ?? '')];
  });
  return [formatTable(['by kind', 'n', ...names], lines)];
}

function formatFailures(failures: readonly Failure[]): string {
  if (failures.length === 0) return 'No failures.';
  const shown = failures.slice(0, MAX_FAILURES).map(({ id, kind, asked, wanted, found }) => {
    return `${id}${kind === undefined ? '' : ` (${kind})`}  ${asked}\n    wanted ${wanted}\n    found  ${found}`;
  });
  const rest = failures.length - shown.length;
  const more = rest > 0 ? [`… and ${rest} more; --json has every row.`] : [];
  return [`Failures: ${failures.length}`, ...shown, ...more].join('\n');
}
