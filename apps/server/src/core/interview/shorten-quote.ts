import { languageOf } from '../text/language-of.ts';
import { trimQuote } from './trim-quote.ts';

/** In characters: what can be said back to a person in one breath. */
const LONGEST = { zh: 40, en: 80 };

/** Words of the learner's, on one line and short enough to be said back; cut between words where there are spaces. */
export function shortenQuote(quote: string): string {
  const line = trimQuote(quote.replace(/\s+/g, ' '));
  const language = languageOf(line);
  const characters = Array.from(line);
  if (characters.length <= LONGEST[language]) return line;
  const cut = characters.slice(0, LONGEST[language]).join('');
  return `${language === 'en' ? cut.replace(/\s+\S*$/, '') : cut}…`;
}
