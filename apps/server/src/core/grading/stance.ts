import { denialIn } from './denial.ts';
import type { WordingIndex } from './wording-index.ts';

export type StanceFeature = 'possible' | 'clear' | 'tone';

/** What tells a claim against a point from one that makes it: words of denial, and the words such claims use. */
export type ReadStance = (
  normalized: string,
  terms: ReadonlyMap<string, number>,
) => Record<StanceFeature, number>;

const SMOOTHING = 3;
/** In claims against points of fewer questions, a word tells their subject rather than the tone. */
const MIN_QUESTIONS = 3;
const MIN_QUESTIONS_LATIN = 8;
/** So that few words do not say much. */
const PRIOR_TERMS = 4;

/** Learns the words of claims against points from the wordings of a material (naive Bayes). */
export function createReadStance(index: WordingIndex): ReadStance {
  const counts = { for: new Map<string, number>(), against: new Map<string, number>() };
  const totals = { for: 0, against: 0 };
  const subjects = new Set<string>();
  const spread = new Map<string, Set<string>>();
  for (const { kind, weights, isKeyword, questionId } of index.wordings) {
    if (kind === 'asks') continue;
    if (isKeyword) for (const term of weights.keys()) subjects.add(term);
    const side = kind === 'wrong' ? 'against' : 'for';
    totals[side]++;
    for (const term of weights.keys()) {
      counts[side].set(term, (counts[side].get(term) ?? 0) + 1);
      if (side === 'against') spread.set(term, (spread.get(term) ?? new Set()).add(questionId));
    }
  }
  const share = totals.against / (totals.for + totals.against || 1);
  const toneOf = (term: string): number => {
    if (share === 0 || isConcept(term) || subjects.has(term)) return 0;
    const places = spread.get(term)?.size ?? 0;
    if (places > 0 && places < (/^[a-z]/.test(term) ? MIN_QUESTIONS_LATIN : MIN_QUESTIONS)) return 0;
    const against = ((counts.against.get(term) ?? 0) + SMOOTHING * share) / share;
    const support = ((counts.for.get(term) ?? 0) + SMOOTHING * (1 - share)) / (1 - share);
    return Math.log(against / support);
  };
  return (normalized, terms) => {
    const denial = denialIn(normalized);
    let tone = 0;
    for (const term of terms.keys()) tone += toneOf(term);
    return {
      possible: denial === 'possible' ? 1 : 0,
      clear: denial === 'clear' ? 1 : 0,
      tone: tone / Math.sqrt(terms.size + PRIOR_TERMS),
    };
  };
}

const isConcept = (term: string): boolean => term.startsWith('#');
