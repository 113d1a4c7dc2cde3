/** Which corpus a figure is about: the shipped one, the large synthetic one, or neither. */
export type Subject = 'shipped' | 'synthetic' | 'neither';

/** One figure of the benchmark. */
export interface Measurement {
  /** What is measured; the same words for both corpora. */
  title: string;
  subject: Subject;
  /** Undefined where this machine cannot tell. */
  value: number | undefined;
  unit: 'ms' | 's' | 'MB' | 'kB' | '/s' | '×' | 'share' | 'count';
  /** What the figure should reach on two cores. */
  goal?: { atMost: number } | { atLeast: number };
}

/** Whether the goal is reached; undefined where there is none or nothing was measured. */
export function meetsGoal({ value, goal }: Measurement): boolean | undefined {
  if (goal === undefined || value === undefined) return undefined;
  return 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
}
