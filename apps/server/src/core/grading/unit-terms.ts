import { createFindSlips } from '../retrieval/typing-slips.ts';
import type { Glossary } from '../text/glossary.ts';
import { runsOf, stem } from '../text/tokenize.ts';
import { createNearWord } from './near-words.ts';
import type { QuestionModel } from './question-model.ts';
import { textTerms } from './text-terms.ts';
import type { WordingIndex } from './wording-index.ts';

/** What was probably meant counts less than what was typed. */
const SLIP_WEIGHT = 0.6;
/** Letters in a row that nobody means as a word. */
const NO_WORD = /[a-z0-9]{40,}/g;

/** The terms of a normalised stretch of a reply with their weight times rarity. */
export type ReadTerms = (normalized: string, model: QuestionModel) => Map<string, number>;

/** Reads terms; behind typing slips those of the question that may have been meant. */
export function createReadTerms(index: WordingIndex, glossary: Glossary): ReadTerms {
  const findSlips = createFindSlips(index.terms());
  const nearWords = new WeakMap<QuestionModel, ReturnType<typeof createNearWord>>();
  const nearWordOf = (model: QuestionModel) => {
    const nearWord = nearWords.get(model) ?? createNearWord(model.terms);
    nearWords.set(model, nearWord);
    return nearWord;
  };

  return (normalized, model) => {
    const text = normalized.replace(NO_WORD, ' ');
    const terms = textTerms(text, glossary);
    for (const meant of meantBy(text, model)) {
      const likely = meant.filter((term) => model.readTerm(term) && !terms.has(term));
      for (const term of likely) terms.set(term, SLIP_WEIGHT / Math.sqrt(likely.length));
    }
    for (const [term, weight] of terms) terms.set(term, weight * index.idf(term));
    return terms;
  };

  function* meantBy(normalized: string, model: QuestionModel): Generator<string[]> {
    for (const { meant } of findSlips(normalized)) yield meant;
    const nearWord = nearWordOf(model);
    let before: string | undefined;
    for (const { text, isHan } of runsOf(normalized)) {
      if (isHan) {
        before = undefined;
        continue;
      }
      const near = index.frequency(stem(text)) === 0 ? nearWord(stem(text)) : undefined;
      if (near) yield [near];
      if (before) yield [stem(before + text)];
      before = text;
    }
  }
}
