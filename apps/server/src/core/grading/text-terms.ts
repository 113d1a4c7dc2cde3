import type { Glossary } from '../text/glossary.ts';
import { tokenizeNormalized } from '../text/tokenize.ts';

const HAN_CHARACTER_WEIGHT = 0.4;
const CONCEPT_WEIGHT = 1.2;
const SINGLE_HAN = /^\p{Script=Han}$/u;

/**
 * What a normalised text is compared by: its Han characters and pairs of them, the stems of its other words, and
 * the glossary's sets that it has a member of, each with how much it says. A term counts once however often it occurs.
 */
export function textTerms(normalized: string, glossary: Glossary): Map<string, number> {
  const terms = new Map<string, number>();
  for (const token of tokenizeNormalized(normalized)) {
    terms.set(token, SINGLE_HAN.test(token) ? HAN_CHARACTER_WEIGHT : 1);
  }
  for (const concept of glossary.conceptsIn(normalized)) terms.set(conceptTerm(concept), CONCEPT_WEIGHT);
  return terms;
}

/** Written so that no token can be the same. */
const conceptTerm = (concept: number): string => `#${concept}`;
