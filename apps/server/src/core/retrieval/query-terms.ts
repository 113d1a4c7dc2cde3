import type { Glossary } from '../text/glossary.ts';
import { normalize } from '../text/normalize.ts';
import { withoutStopPhrases } from '../text/stop-phrases.ts';
import { tokenizeNormalized } from '../text/tokenize.ts';
import type { QueryTerms } from './keyword-index.ts';
import type { TypingSlips } from './typing-slips.ts';

const SYNONYM_WEIGHT = 0.4;
const HOMOPHONE_WEIGHT = 0.6;
const SINGLE_HAN = /^\p{Script=Han}$/u;

/**
 * The terms to look for: the question's own (weight 1); as expansions synonyms from the glossary and what
 * typing slips may stand for.
 */
export function queryTerms(question: string, glossary: Glossary, slips: TypingSlips): QueryTerms {
  const normalized = withoutStopPhrases(normalize(question));
  const own = new Map(tokenizeNormalized(normalized).map((term) => [term, 1]));
  const expansions = new Map<string, number>();
  const add = (term: string, weight: number) => {
    if (!own.has(term)) expansions.set(term, Math.max(weight, expansions.get(term) ?? 0));
  };

  for (const synonyms of glossary.synonymsIn(normalized)) {
    for (const term of tokenizeNormalized(synonyms.join('\n'))) {
      if (!SINGLE_HAN.test(term)) add(term, SYNONYM_WEIGHT);
    }
  }
  for (const candidates of slips.candidates(normalized)) {
    for (const term of candidates) {
      add(term, HOMOPHONE_WEIGHT / Math.sqrt(candidates.length));
      for (const character of term) add(character, HOMOPHONE_WEIGHT / 3);
    }
  }
  return { own, expansions };
}
