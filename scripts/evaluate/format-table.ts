const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu;

/** Columns as a terminal aligns them: the first to the left, the others to the right. */
export function formatTable(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const all = [head, ...lines];
  const widths = head.map((_, column) => Math.max(...all.map((line) => widthOf(line[column] ?? ''))));
  const format = (line: readonly string[]): string =>
    widths
      .map((width, column) => {
        const cell = line[column] ?? '';
        const padding = ' '.repeat(width - widthOf(cell));
        return column === 0 ? cell + padding : padding + cell;
      })
      .join('  ')
      .trimEnd();
  return all.map(format).join('\n');
}

/** Han characters and full-width forms take two places. */
const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);
