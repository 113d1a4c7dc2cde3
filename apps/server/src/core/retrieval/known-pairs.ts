import type { Homophones } from './homophones.ts';

/** What one index knows, to judge by what may have been meant. */
export interface KnownPairs {
  /** Every known term. */
  known: ReadonlySet<string>;
  /** The known pairs of Han characters that were not only said by chance. */
  homophones: Homophones;
  frequencyOf: (term: string) => number;
}
