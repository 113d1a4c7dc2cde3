import { meanOf } from './measure.ts';
import { hitAt, reciprocalRank } from './metrics.ts';

export interface Ranked {
  /** What was found, best first. */
  ids: readonly string[];
  wanted: { questions: ReadonlySet<string> };
}

const hit = (k: number) => meanOf<Ranked>(({ ids, wanted }) => [hitAt(ids, wanted.questions, k)]);

/** How well a ranking holds what is wanted. */
export const rankingMeasures = {
  'hit@1': hit(1),
  'hit@5': hit(5),
  'hit@10': hit(10),
  'mrr@10': meanOf<Ranked>(({ ids, wanted }) => [reciprocalRank(ids, wanted.questions, 10)]),
};
