import type { Point, Question } from '../corpus/document.ts';
import type { Phrasings } from '../corpus/phrasings.ts';
import type { Locale } from '../grading/grade.ts';
import type { Glossary } from '../text/glossary.ts';
import { languageOf } from '../text/language-of.ts';
import { normalize } from '../text/normalize.ts';
import { tokenizeNormalized } from '../text/tokenize.ts';
import { givesAway } from './gives-away.ts';

/** Leads towards a point without its words: a situation in which it matters, or what it is good for. */
export interface Clue {
  kind: 'situation' | 'reason';
  text: string;
}

/** What can be said about a question and its points without giving them away. */
export interface ClueBook {
  /** Best first; empty where nothing can be said without the point's own words. */
  cluesFor(point: Point, question: Question, locale: Locale): Clue[];
  /** Other ways to ask the whole question. */
  rephrasings(question: Question, locale: Locale): string[];
}

export interface ClueBookDependencies {
  phrasings?: Phrasings;
  glossary?: Glossary;
}

/** Names of methods and tools: whoever hears one has half the answer. */
const NAMES = { zh: /\p{Script=Latin}{3,}/gu, en: /\b\p{L}*\p{Lu}{2,}\p{L}*|\p{Ll}\p{Lu}|\p{Script=Han}/gu };

/** How many of the wordings that are closest to the title a question is put in. */
const CLOSEST = 6;

/** Shorter ones are headings rather than something to say to a person. */
const SHORTEST = { zh: 9, en: 20 };
const ASKS = /[?？]$|怎么|如何|咋|哪|什么|啥|吗|呢|怎样|为何|多少|谁|能不能|要不要/;

export function createClueBook({ phrasings, glossary }: ClueBookDependencies): ClueBook {
  const asksOf = (id: string, title: string, locale: Locale): string[] => {
    const language = locale === 'en' ? 'en' : 'zh';
    const asked = normalize(title);
    return (phrasings?.get(id)?.asks ?? []).filter(
      (ask) =>
        languageOf(ask) === language &&
        ask.length >= SHORTEST[language] &&
        ASKS.test(ask) &&
        (ask.match(NAMES[language]) ?? []).every((name) => asked.includes(normalize(name))),
    );
  };
  const isSafe = (text: string, points: readonly Point[], title: string): boolean =>
    points.every((point) => !givesAway(text, point, title, glossary));

  return {
    cluesFor(point, question, locale) {
      const situations = asksOf(point.id, question.title, locale).filter((ask) =>
        isSafe(ask, [point], question.title),
      );
      const reasons =
        locale === 'en' ? [] : reasonsIn(point).filter((text) => isSafe(text, [point], question.title));
      return [
        ...situations.map((text): Clue => ({ kind: 'situation', text })),
        ...reasons.map((text): Clue => ({ kind: 'reason', text })),
      ];
    },
    rephrasings: (question, locale) =>
      asksOf(question.id, question.title, locale)
        .filter((ask) => isSafe(ask, question.points, question.title))
        .map((ask) => ({ ask, closeness: shareOf(ask, question.title) }))
        .sort((a, b) => b.closeness - a.closeness)
        .slice(0, CLOSEST)
        .map(({ ask }) => ask),
  };
}

const SHORTEST_REASON = 6;

/** Clauses of the explanation that say what the point is good for, without its keyword. */
function reasonsIn({ keyword, explanation }: Point): string[] {
  return explanation
    .replaceAll(keyword, '')
    .split(/[，。；！？,.;!?\n]/)
    .map((clause) => clause.trim().replace(/^(?:是|可以|能够|能|将|会|从而|以便|并且?|来)+/, ''))
    .filter(
      (clause) =>
        Array.from(clause).length >= SHORTEST_REASON && !/^(?:如果|那么|即使|只有|因为)/.test(clause),
    );
}

/** The share of a text's terms that the title has too. */
function shareOf(text: string, title: string): number {
  const known = new Set(tokenizeNormalized(normalize(title)));
  const terms = tokenizeNormalized(normalize(text));
  return terms.filter((term) => known.has(term)).length / Math.max(1, terms.length);
}
