import type { NearExample } from '../talk/recognise-talk.ts';
import { chunkIdOf, ELSEWHERE, talkKindOf } from './make-chunks.ts';
import type { VectorMatch } from './vector-store.ts';

/** The nearest texts by what they stand for, each list nearest first. */
export interface SortedMatches {
  /** Texts of the material, with the chunk they belong to, and questions about other things. */
  texts: { chunkId: string; score: number }[];
  /** Examples of talk. */
  talk: NearExample[];
  /** Cosine of the nearest text of the material, and of the nearest question about something else; 0 without one. */
  material: number;
  elsewhere: number;
}

/** Goes through what a search found once, nearest first. */
export function sortMatches(matches: readonly VectorMatch[]): SortedMatches {
  const sorted: SortedMatches = { texts: [], talk: [], material: 0, elsewhere: 0 };
  for (const { id, score } of matches) {
    const kind = talkKindOf(id);
    if (kind !== undefined) {
      sorted.talk.push({ kind, score });
      continue;
    }
    const chunkId = chunkIdOf(id);
    sorted.texts.push({ chunkId, score });
    const side = chunkId === ELSEWHERE ? 'elsewhere' : 'material';
    sorted[side] = Math.max(sorted[side], score);
  }
  return sorted;
}
