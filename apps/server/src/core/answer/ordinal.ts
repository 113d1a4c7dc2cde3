/** Which of several things in order is meant. */
export type Ordinal =
  | { at: number }
  | { fromEnd: number }
  | { first: number }
  | { last: number }
  | { middle: true };

/** A way of naming places, and what the groups of its pattern (global) mean. What it reads, later rules do not see. */
export type OrdinalRule = [pattern: RegExp, read: (groups: readonly (string | undefined)[]) => Ordinal[]];
