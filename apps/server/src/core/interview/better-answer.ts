import { type Language, languageOf } from '../text/language-of.ts';
import type { QuestionPointGrade } from './question-grade.ts';

/** A piece of a better answer, a sentence or more: words of the learner's, or a statement of the material. */
export interface AnswerPiece {
  from: 'learner' | 'material';
  /** The point's index in its question. */
  point: number;
  text: string;
}

/** What may stand at either end of words cut out of a sentence. */
const LOOSE_START = /^[\s，,、；;：:。.!！?？)）\]】]+/u;
const LOOSE_END = /[\s，,、；;：:(（[【]+$/u;
const ENDED = /[。.!！?？…][”"’')）]*$/u;

/**
 * What would have been a whole answer: the learner's own words where they made a point, the reference for every other
 * one. It is in one language: where the reference is needed at all, words in another language give way to it.
 */
export function betterAnswer(points: readonly QuestionPointGrade[]): AnswerPiece[] {
  const quotes = points.map(ownWords);
  const spoken = new Set(quotes.flatMap((quote) => (quote === undefined ? [] : languageOf(quote))));
  const isOwnThroughout = spoken.size === 1 && quotes.every((quote) => quote !== undefined);
  const used = new Set<string>();
  return points.flatMap(({ index, reference }, place): AnswerPiece[] => {
    const own = quotes[place];
    if (own === undefined || !(isOwnThroughout || languageOf(own) === languageOf(reference))) {
      return [{ from: 'material', point: index, text: asSentence(reference) }];
    }
    if (used.has(own)) return [];
    used.add(own);
    return [{ from: 'learner', point: index, text: asSentence(own) }];
  });
}

/** What the learner said for a point that is covered, without the loose ends of the cut. */
function ownWords({ verdict, quote }: QuestionPointGrade): string | undefined {
  if (verdict !== 'covered' || !quote) return undefined;
  return quote.text.replace(LOOSE_START, '').replace(LOOSE_END, '') || undefined;
}

const STOP: Record<Language, string> = { zh: '。', en: '.' };

function asSentence(text: string): string {
  const bare = text.trim().replace(LOOSE_END, '');
  return ENDED.test(bare) ? bare : `${bare}${STOP[languageOf(bare)]}`;
}
