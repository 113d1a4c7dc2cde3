import { formatTable } from './format-table.ts';

const STEP = 0.05;

/**
 * For each threshold of evidence, the share that would be abstained from in each group, over the messages that come
 * first in their conversation.
 */
export function abstentionCurve(rows: readonly { group: string; thresholds: readonly number[] }[]): string {
  const groups = Map.groupBy(rows, ({ group }) => group);
  const lines = Array.from({ length: Math.round(1 / STEP) - 1 }, (_, index) => {
    const threshold = (index + 1) * STEP;
    const shares = Array.from(groups.values(), (group) => {
      const evidence = group.flatMap(({ thresholds }) => thresholds);
      return (evidence.filter((value) => value < threshold).length / evidence.length).toFixed(3);
    });
    return [threshold.toFixed(2), ...shares];
  });
  return `Abstained from at each threshold of evidence, first messages only\n${formatTable(
    ['threshold', ...groups.keys()],
    lines,
  )}`;
}
