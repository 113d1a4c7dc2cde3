import { languageOf } from '../text/language-of.ts';
import { normalize } from '../text/normalize.ts';
import { runsOf, stem } from '../text/tokenize.ts';

/** A source, prepared for checking claims against it. */
export interface Evidence {
  text: string;
  language: 'zh' | 'en';
  /** Pairs of neighbouring Han characters. */
  pairs: ReadonlySet<string>;
  /** Stems of all other words. */
  words: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
}

/** The share of a claim's content that its sources must hold together. */
const ENOUGH = 0.5;
/** Of several sources, each must hold so much of the claim itself, or add so much to what the others hold. */
const OWN_PART = 0.35;
const ADDED_PART = 0.15;

const FUNCTION_CHARACTERS = new Set(
  '的了是在和与或及等对将把被也都就而并且以其这那之于吗呢吧啊着们个您你我他她它则因为所让使能可会要应该需更还',
);
const FUNCTION_WORDS = new Set(
  'a an and are as at be been but by can for from has have in into is it its may more most of on or other should so such than that the their them then there these they this those through to use used using was we were what when which while will with would you your also'
    .split(' ')
    .map(stem),
);
/** One Latin word carries about as much as a Chinese word of two characters. */
const WORD_WEIGHT = 2;

/** What an English abbreviation is in Chinese, so that it counts as found there. */
const ABBREVIATIONS: Record<string, string> = {
  ai: '智能',
  llm: '模型',
  ml: '机器学习',
  dl: '深度学习',
  nlp: '语言处理',
  gan: '对抗',
  api: '接口',
  ip: '知识产权',
  ui: '界面',
  ux: '体验',
  roi: '回报',
  kpi: '指标',
};

const NUMBER = /\d+(?:[.,]\d+)*/g;
const ORDINAL = /第\s*\d+|\b\d+(?:st|nd|rd|th)\b/g;
const TECHNICAL = /\b(?:[A-Za-z]*\d[A-Za-z\d]*[A-Za-z][A-Za-z\d]*|[A-Za-z]+\d+|[A-Z]{2,}s?)\b/g;
const QUOTATION = /「([^」]+)」|『([^』]+)』|“([^”]+)”|"([^"]+)"/g;
const DENIAL =
  /不需要|不必|不应|不要|不用|不可以|不得|不重要|没必要|没有必要|无需|无须|\b(?:do|does|should|need|must|is|are) ?(?:not|n't)\b|\bno need\b|\bnever\b/u;
const ANY_DENIAL = /不|无|没|未|非|禁止|避免|防止|勿|\b(?:not|no|never|without|avoid|prevent)\b|n't/u;

export function toEvidence(text: string): Evidence {
  const normalized = normalize(text);
  const runs = runsOf(normalized);
  return {
    text: normalized,
    language: languageOf(text),
    pairs: new Set(runs.filter((run) => run.isHan).flatMap((run) => pairsOf(run.text))),
    words: new Set(runs.filter((run) => !run.isHan).map((run) => stem(run.text))),
    numbers: new Set(numbersOf(normalized)),
  };
}

/**
 * For each of the sources that one claim cites, whether it holds the claim. The same text always gets the
 * same verdict. Most of the claim's content must be in the sources together and a part of it in each; every
 * number, technical abbreviation and quotation must be there; and a claim must not deny what the sources
 * affirm. A claim in another language than a source can be checked for numbers, abbreviations and
 * quotations only, so it is believed when those are there.
 */
export function checkClaim(claim: string, evidence: readonly Evidence[]): boolean[] {
  const normalized = normalize(claim);
  if (!/[\p{L}\p{N}]/u.test(normalized) || !detailsHold(claim, normalized, evidence))
    return evidence.map(() => false);

  const language = languageOf(claim);
  const comparable = evidence.filter((source) => source.language === language);
  const together = coverage(normalized, comparable);
  return evidence.map((source) => {
    if (source.language !== language) return true;
    if (together < ENOUGH || comparable.length === 1) return together >= ENOUGH;
    const others = comparable.filter((other) => other !== source);
    const added = together - coverage(normalized, others);
    return coverage(normalized, [source]) >= OWN_PART || added >= ADDED_PART;
  });
}

function detailsHold(claim: string, normalized: string, evidence: readonly Evidence[]): boolean {
  const numbersFound = numbersOf(normalized).every((number) =>
    evidence.some((source) => source.numbers.has(number)),
  );
  const termsFound = technicalTermsOf(claim).every((term) =>
    evidence.some((source) => holdsTerm(source, term)),
  );
  const quotationsFound = quotationsOf(normalized).every((quotation) =>
    evidence.some((source) => lettersOf(source.text).includes(lettersOf(quotation))),
  );
  const denies = DENIAL.test(normalized) && !evidence.some((source) => ANY_DENIAL.test(source.text));
  return numbersFound && termsFound && quotationsFound && !denies;
}

/** The share of the claim's content, in [0, 1], that stands in at least one of the sources. */
function coverage(normalized: string, evidence: readonly Evidence[]): number {
  let total = 0;
  let found = 0;
  for (const run of runsOf(normalized)) {
    const weights = run.isHan ? weighHan(run.text, evidence) : weighWord(run.text, evidence);
    total += weights.total;
    found += weights.found;
  }
  return total === 0 ? 0 : found / total;
}

/** A character is found when it stands in a source beside the same neighbour. */
function weighHan(run: string, evidence: readonly Evidence[]): { total: number; found: number } {
  const characters = Array.from(run);
  const isFound = (pair: string) => evidence.some((source) => source.pairs.has(pair));
  let total = 0;
  let found = 0;
  for (const [index, character] of characters.entries()) {
    if (FUNCTION_CHARACTERS.has(character)) continue;
    total++;
    const before = characters[index - 1] ?? '';
    const after = characters[index + 1] ?? '';
    const neighbours = [before + character, character + after].filter((pair) => pairsOf(pair).length > 0);
    const alone = neighbours.length === 0 && evidence.some((source) => source.text.includes(character));
    if (alone || neighbours.some(isFound)) found++;
  }
  return { total, found };
}

function weighWord(run: string, evidence: readonly Evidence[]): { total: number; found: number } {
  const word = stem(run);
  if (FUNCTION_WORDS.has(word) || /^\d+$/.test(word)) return { total: 0, found: 0 };
  return { total: WORD_WEIGHT, found: evidence.some((source) => holdsTerm(source, word)) ? WORD_WEIGHT : 0 };
}

function holdsTerm(source: Evidence, term: string): boolean {
  if (source.words.has(term)) return true;
  const chinese = ABBREVIATIONS[term];
  return chinese !== undefined && source.text.includes(chinese);
}

function pairsOf(run: string): string[] {
  const characters = Array.from(run);
  return characters.slice(1).flatMap((character, index) => {
    const before = characters[index] ?? '';
    return FUNCTION_CHARACTERS.has(before) || FUNCTION_CHARACTERS.has(character) ? [] : [before + character];
  });
}

const numbersOf = (normalized: string): string[] => normalized.replace(ORDINAL, ' ').match(NUMBER) ?? [];

const technicalTermsOf = (claim: string): string[] =>
  (claim.normalize('NFKC').match(TECHNICAL) ?? []).map((term) => stem(term.toLowerCase()));

const quotationsOf = (normalized: string): string[] =>
  Array.from(
    normalized.matchAll(QUOTATION),
    (match) => match.slice(1).find((group) => group !== undefined) ?? '',
  );

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
