import type { Metrics } from './measure.ts';
import type { Signal } from './signals.ts';

export type EvaluationCommand = 'retrieval' | 'dialogues' | 'abstention' | 'grading' | 'asag';

/** What every evaluation is given; paths are absolute. */
export interface EvaluationOptions {
  /** The file of rows. */
  set: string;
  /** The folder with the documents, their phrasings and the glossary. */
  corpus: string;
  /** Signals to leave out. */
  without?: ReadonlySet<Signal>;
  /** Gets lines to show on the way. */
  report: (line: string) => void;
}

/** A row that did not come out as wanted. */
export interface Failure {
  id: string;
  kind?: string | undefined;
  /** The question or the reply. */
  asked: string;
  wanted: string;
  found: string;
}

/** What came out of one evaluation. */
export interface Evaluation {
  command: EvaluationCommand;
  set: string;
  engine: 'built-in';
  /** Rows. */
  n: number;
  metrics: Metrics;
  byKind: Record<string, Metrics>;
  /** What was found and what was wanted, row by row. */
  rows: object[];
  failures: Failure[];
  /** Further tables for people. */
  tables?: string[];
}
