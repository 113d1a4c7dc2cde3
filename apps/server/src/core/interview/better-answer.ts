import { type Language, languageOf } from '../text/language-of.ts';
import { normalize } from '../text/normalize.ts';
import type { QuestionPointGrade } from './question-grade.ts';
import { trimQuote } from './trim-quote.ts';

/** A piece of a better answer, a sentence or more: words of the learner's, or a statement of the material. */
export interface AnswerPiece {
  from: 'learner' | 'material';
  /** The point's index in its question. */
  point: number;
  /** The point's keyword, where the learner's words do not say what they are about. */
  about?: string;
  text: string;
}

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
  return points.flatMap(({ index, keyword, reference }, place): AnswerPiece[] => {
    const own = quotes[place];
    if (own === undefined || !(isOwnThroughout || languageOf(own) === languageOf(reference))) {
      return [{ from: 'material', point: index, text: asSentence(reference) }];
    }
    if (used.has(own)) return [];
    used.add(own);
    const about = isNamedIn(own, keyword) ? {} : { about: keyword };
    return [{ from: 'learner', point: index, ...about, text: asSentence(capitalized(own)) }];
  });
}

/** What the learner said for a point that is covered, without the loose ends of the cut. */
function ownWords({ verdict, quote }: QuestionPointGrade): string | undefined {
  if (verdict !== 'covered' || !quote) return undefined;
  return trimQuote(quote.text) || undefined;
}

/** A keyword in another language would be no help to the sentence. */
const isNamedIn = (text: string, keyword: string): boolean =>
  languageOf(text) !== languageOf(keyword) ||
  keyword.split(/[（()）]/).some((name) => name !== '' && normalize(text).includes(normalize(name)));

const STOP: Record<Language, string> = { zh: '。', en: '.' };

function asSentence(text: string): string {
  const bare = text.trim().replace(/[\s，,、；;：:]+$/u, '');
  return ENDED.test(bare) ? bare : `${bare}${STOP[languageOf(bare)]}`;
}

const capitalized = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
