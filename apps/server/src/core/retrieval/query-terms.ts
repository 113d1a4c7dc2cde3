import type { Glossary } from '../text/glossary.ts';
import { tokenizeNormalized } from '../text/tokenize.ts';
import type { QueryTerms } from './keyword-index.ts';
import type { FindSlips } from './typing-slips.ts';

const SYNONYM_WEIGHT = 0.4;
const SLIP_WEIGHT = 0.6;
const SINGLE_HAN = /^\p{Script=Han}$/u;
const HAN_PAIR = /^\p{Script=Han}{2}$/u;
const HAN = /\p{Script=Han}/u;
/** Characters that hold a Chinese sentence together and hardly say what it is about. */
const STRUCTURAL = /[的是了吗呢吧啊呀有在为和与]/u;

/** A word of two Han characters gives three terms, another word only one. */
function weightOf(term: string): number {
  if (!HAN.test(term)) return 2;
  if (!STRUCTURAL.test(term)) return 1;
  return SINGLE_HAN.test(term) ? 0.1 : 0.2;
}

/**
 * The terms to look for in a normalised question, with their weights: the question's own; as expansions synonyms
 * from the glossary and what typing slips may stand for.
 */
export function queryTerms(normalized: string, glossary: Glossary, findSlips: FindSlips): QueryTerms {
  const own = new Map(tokenizeNormalized(normalized).map((term) => [term, weightOf(term)]));
  const slips = new Map<string, readonly string[]>();
  const found = findSlips(normalized);
  for (const { typed, replaces, meant } of found) {
    for (const term of replaces) own.delete(term);
    own.set(typed, 1);
    slips.set(typed, meant);
  }

  const expansions = new Map<string, number>();
  const add = (term: string, weight: number) => {
    if (!own.has(term)) expansions.set(term, Math.max(weight, expansions.get(term) ?? 0));
  };
  for (const synonyms of glossary.synonymsIn(normalized)) {
    for (const term of tokenizeNormalized(synonyms.join('\n'))) {
      if (!SINGLE_HAN.test(term)) add(term, SYNONYM_WEIGHT);
    }
  }
  for (const { meant, areTogether } of found) {
    const share = areTogether ? 1 : 1 / Math.sqrt(meant.length);
    for (const term of meant) {
      add(term, SLIP_WEIGHT * weightOf(term) * share);
      if (HAN_PAIR.test(term)) for (const character of term) add(character, SLIP_WEIGHT / 3);
    }
  }
  return { own, expansions, slips };
}
