import type { NearExample } from '../talk/recognise-talk.ts';
import { chunkIdOf, ELSEWHERE, talkKindOf } from './make-chunks.ts';
import type { VectorMatch } from './vector-store.ts';

/** The nearest texts by what they stand for, each list nearest first. */
export interface SortedMatches {
  /** The first so many texts of the material, with the chunk they belong to, and questions about other things. */
  texts: { chunkId: string; score: number }[];
  /** Examples of talk. */
  talk: NearExample[];
  /** Cosine of the nearest text of the material, and of the nearest question about something else; 0 without one. */
  material: number;
  elsewhere: number;
}

/** Goes through what a search found once, nearest first, and keeps `limit` texts. */
export function sortMatches(matches: readonly VectorMatch[], limit: number): SortedMatches {
  const texts: SortedMatches['texts'] = [];
  const talk: NearExample[] = [];
  let material: number | undefined;
  let elsewhere: number | undefined;
  for (const { id, score } of matches) {
    const kind = talkKindOf(id);
    if (kind !== undefined) {
      talk.push({ kind, score });
      continue;
    }
    const isWanted = texts.length < limit;
    if (!isWanted && material !== undefined && elsewhere !== undefined) continue;
    const chunkId = chunkIdOf(id);
    if (isWanted) texts.push({ chunkId, score });
    if (chunkId === ELSEWHERE) elsewhere ??= score;
    else material ??= score;
  }
  return { texts, talk, material: Math.max(0, material ?? 0), elsewhere: Math.max(0, elsewhere ?? 0) };
}
