import type { Phrasings } from '@duida/server/core/corpus/phrasings';
import type { Corpus } from './corpus-texts.ts';

/** Every so manieth way to ask is held out of a fold. */
export const FOLDS = 5;

/** A way to ask that training and index have not seen, with the id of the question or point it asks for. */
export interface HeldOut {
  id: string;
  text: string;
}

/** The corpus without the ways to ask of one fold, and those. */
export function holdOut(corpus: Corpus, fold: number): { corpus: Corpus; heldOut: HeldOut[] } {
  const heldOut: HeldOut[] = [];
  const phrasings: Phrasings = new Map(
    [...corpus.phrasings].map(([id, wordings]) => {
      const asks = wordings.asks.filter((text, index) => {
        if (index % FOLDS !== fold) return true;
        heldOut.push({ id, text });
        return false;
      });
      return [id, { ...wordings, asks }];
    }),
  );
  return { corpus: { ...corpus, phrasings }, heldOut };
}
