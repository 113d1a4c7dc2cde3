import type { Point, Question } from '../corpus/document.ts';
import type { Phrasings } from '../corpus/phrasings.ts';
import type { Locale } from '../grading/grade.ts';
import type { Glossary } from '../text/glossary.ts';
import { languageOf } from '../text/language-of.ts';
import { normalize } from '../text/normalize.ts';
import { closenessOfTranslation, shareOfTerms } from './closeness.ts';
import { givesAway } from './gives-away.ts';
import { areasOf } from './point-area.ts';
import { areaNames } from './wording/area-names.ts';

/**
 * Leads towards a point without its words: a smaller question to which it is the answer (`situation`), which is
 * whole and ends with its mark; what it is good for (`reason`), which begins with a verb and has no mark; or, where
 * there is neither, the part of the work that it belongs to (`area`), as part of a sentence.
 */
export interface Clue {
  kind: 'situation' | 'reason' | 'area';
  text: string;
}

/** What can be said about a question and its points without giving them away. */
export interface ClueBook {
  /** The plainest first, questions before reasons; empty where nothing can be said without the point's own words. */
  cluesFor(point: Point, question: Question, locale: Locale): Clue[];
  /** The part of the work that a point belongs to, whatever else can be said; absent where that gives it away. */
  areaOf(point: Point, question: Question, locale: Locale): Clue | undefined;
  /** Other ways to ask the whole question, the closest to its title first; always the same ones in the same order. */
  rephrasings(question: Question, locale: Locale): string[];
}

export interface ClueBookDependencies {
  phrasings?: Phrasings;
  glossary?: Glossary;
}

/** Names of methods and tools: whoever hears one has half the answer. */
const NAMES = { zh: /\p{Script=Latin}{3,}/gu, en: /\b\p{L}*\p{Lu}{2,}\p{L}*|\p{Ll}\p{Lu}|\p{Script=Han}/gu };

/**
 * Questions that say the measure and ask what it is good for, or whether to take it: a yes would answer them. In
 * English only those lead nowhere that begin by asking what, how, which, who, where or when.
 */
const LEADING = {
  zh: /(?:吗|行不行|好不好|行)[?？]?$|要不要|能不能|可不可以|该不该|是不是|会不会|有没有(?:用|必要)|有(?:什么|啥|哪些)?(?:用|好处|坏处|讲究|帮助)|有何|是怎么回事|为(?:什么|啥)|在哪[?？]?$|怎么(?:提高|减少|降低|能)|通过/,
  en: /^(?!how\b|what\b|which\b|who\b|where\b|when\b)|^what (?:does|do|is|are) (?!you\b|we\b)|^how (?:do|does|can|could|would|should) (?!you\b|we\b|i\b|people\b)(?!.*\bbe \w+)/i,
};

/** How many of the wordings that are closest to the title a question is put in. */
const CLOSEST = 3;

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

  const areaOf = (point: Point, question: Question, locale: Locale): Clue | undefined => {
    const names = areasOf(point, question).map((area) => areaNames[locale][area]);
    const name = names.find((text) => isSafe(text, [point], question.title));
    return name === undefined ? undefined : { kind: 'area', text: name };
  };

  return {
    cluesFor(point, question, locale) {
      const known = [question.title, ...question.points.flatMap((one) => [one.statement, one.explanation])];
      const plainness = (ask: string): number =>
        locale === 'en'
          ? closenessOfTranslation(ask, `${question.title}${point.statement}`, glossary)
          : shareOfTerms(ask, known);
      const leading = LEADING[locale === 'en' ? 'en' : 'zh'];
      const situations = ordered(
        asksOf(point.id, question.title, locale).filter(
          (ask) => !leading.test(ask) && isSafe(ask, [point], question.title),
        ),
        plainness,
      );
      const reasons =
        locale === 'en'
          ? []
          : reasonsIn(point).filter(
              (text) =>
                isSafe(text, [point], question.title) &&
                shareOfTerms(text, [question.title]) < SAYS_NO_MORE_THAN_THE_TITLE,
            );
      if (situations.length + reasons.length === 0) {
        const area = areaOf(point, question, locale);
        return area ? [area] : [];
      }
      return [
        ...situations.map((text): Clue => ({ kind: 'situation', text: asQuestion(text, locale) })),
        ...reasons.map((text): Clue => ({ kind: 'reason', text })),
      ];
    },
    areaOf,
    rephrasings(question, locale) {
      const { id, title, points } = question;
      const safe = asksOf(id, title, locale).filter((ask) => isSafe(ask, points, title));
      const known = [title, ...points.flatMap((point) => [point.statement, point.explanation])];
      const closeness = (ask: string): number =>
        closenessOfTranslation(ask, title, glossary) + (locale === 'en' ? 0 : shareOfTerms(ask, known));
      return ordered(safe, closeness)
        .slice(0, CLOSEST)
        .map((ask) => asQuestion(ask, locale));
    },
  };
}

/** The highest first; equals stay in their order. */
const ordered = (texts: readonly string[], rankOf: (text: string) => number): string[] =>
  texts
    .map((text) => ({ text, rank: rankOf(text) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ text }) => text);

const asQuestion = (text: string, locale: Locale): string =>
  `${text.replace(/[?？。.]+$/, '')}${locale === 'en' ? '?' : '？'}`;

const SHORTEST_REASON = 6;
const SAYS_NO_MORE_THAN_THE_TITLE = 0.6;

/** What goes with “它能…” and “怎样才能…”. */
const EFFECT =
  /^(?:让|使(?!用)|为[^，]+提供|帮助|提[高升]|增[强加]|改善|优化|减[少轻]|降低|缩[小短]|节[省约]|省|保[护障持证住]|确保|防止|避免|限制|加[快速]|激发|促进|吸引|满足|应对|扩大|拓展|弥补|及时|快速|实现)/u;

/** Clauses of the explanation that say what the point does, without its keyword. */
function reasonsIn({ keyword, explanation }: Point): string[] {
  return explanation
    .split(/[，。；！？,.;!?\n]/)
    .map((clause) => clause.trim().replace(keyword, ''))
    .map((clause) => clause.replace(/^(?:是|可以|能够|能|将|会|从而|以便|并且?|来|有助于|用于|也|还)+/, ''))
    .filter(
      (clause) =>
        Array.from(clause).length >= SHORTEST_REASON &&
        EFFECT.test(clause) &&
        !/的(?:关键|基础|核心|重要\S*|前提|手段|措施|步骤|途径|保障)$/.test(clause),
    );
}
