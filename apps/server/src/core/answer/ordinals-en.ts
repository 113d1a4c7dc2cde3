import { CLAUSE_END, ITEM } from './list-words.ts';
import type { Ordinal, OrdinalRule } from './ordinal.ts';

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Pattern of a number in digits or English. */
export const ENGLISH_NUMBER = `(?:\\d{1,2}|${NUMBERS.join('|')})\\b`;
const ORDINAL = `(?:${ORDINALS.join('|')}|\\d{1,2}(?:st|nd|rd|th))\\b`;

/** The value of a number or an ordinal in digits or English: 3, three, third, 3rd. */
export const englishValue = (word: string | undefined = ''): number =>
  Number.parseInt(word, 10) || NUMBERS.indexOf(word) + 1 || ORDINALS.indexOf(word) + 1;

const COUNTED =
  '\\b(?:points?|items?|steps?|numbers?|blocks?|bullets?|parts?|options?|entry|tips?|no\\.?(?=\\s*#?\\d))';
/** “number one priority”, “point five percent” */
const MEASURE =
  '(?!\\s*(?:%|percent|out|priority|thing|reason|goal|concern|rule|competitor|(?:of|in) (?:our|my|the plan)))';
const OURS = '(?<!\\b(?:our|my|their|your|his|her|at|a) )';
/** What can follow “the last two” or “the third” where nothing else is counted. */
const SAYS =
  '(?:is|are|was|does|do|says?|sounds?|seems?|looks?|means?|needs?|really|there|again|please|about|for|mean|in plain|of (?:them|these|those))\\b';
const AND = '\\s*(?:and|&|or|vs\\.?|versus)\\s+(?:the )?';
const AND_OTHER = `${AND}(?:${ORDINAL}|last\\b|final\\b)`;
/** “at first”, “a second”, “what comes first” */
const NOT_A_PLACE = '(?<!\\b(?:at|a|one|per|each|every|split|comes?|goes?|do|start|them|this|try) )';
const NOT_COUNTED =
  '(?! (?:of (?:january|february|march|april|may|june|july|august|september|october|november|december)|quarters?|part(?:y|ies)|times?|days?|weeks?|months?|years?|century|gen(?:eration)?|floor|grade|rounds?)\\b)';

const shifted = (at: number, side: string | undefined): Ordinal => ({
  at: at + (side === 'after' ? 1 : 0) - (side === 'before' ? 1 : 0),
});

/** How English names places in a list; what must be read first stands first. */
export const ORDINALS_EN: OrdinalRule[] = [
  [
    new RegExp(`\\b(${ORDINAL})[ -](?:to|from)(?:[ -]the)?[ -](?:last|end|bottom|back)\\b`, 'g'),
    ([ordinal]) => [{ fromEnd: englishValue(ordinal) }],
  ],
  [
    new RegExp(
      `\\b(?:count(?:ing|ed)? )?(?:backwards?|from the (?:end|bottom|back|last))[, ]+(?:it'?s )?(?:the )?(${ORDINAL})`,
      'g',
    ),
    ([ordinal]) => [{ fromEnd: englishValue(ordinal) }],
  ],
  [/\b(?:one|point|item|step) before (?:the )?last\b/g, () => [{ fromEnd: 2 }]],
  [/\blast but (one|two)\b/g, ([number]) => [{ fromEnd: englishValue(number) + 1 }]],
  [/\bpenultimate\b|\bnext[ -]to[ -]last\b|\bsecond[ -]last\b/g, () => [{ fromEnd: 2 }]],
  [
    new RegExp(
      `\\b(?:(first|top|opening)|last|final|bottom|closing) (?!one\\b|1\\b)(${ENGLISH_NUMBER})(?: ${ITEM}\\b|(?=${CLAUSE_END}| ${SAYS}))`,
      'g',
    ),
    ([first, number]) => [first ? { first: englishValue(number) } : { last: englishValue(number) }],
  ],
  [
    new RegExp(
      `(?:\\b(after|before) )?${COUNTED}\\s*#?(${ENGLISH_NUMBER})((?:\\s*(?:,|and|&|or|vs\\.?|versus|和|跟|与|、)\\s*#?${ENGLISH_NUMBER})*)${MEASURE}`,
      'g',
    ),
    ([side, number, others = '']) => [
      shifted(englishValue(number), side),
      ...Array.from(others.matchAll(new RegExp(ENGLISH_NUMBER, 'g')), ([other]) => ({
        at: englishValue(other),
      })),
    ],
  ],
  [/(?<![\w#])#\s*(\d{1,2})\b/g, ([number]) => [{ at: englishValue(number) }]],
  [
    new RegExp(
      `(?:\\b(after|before) )?(?:(?:\\bthe )?(\\d{1,2}(?:st|nd|rd|th)\\b)${NOT_COUNTED}|\\bthe (${ORDINAL})(?=${CLAUSE_END}| ${SAYS}|${AND_OTHER})|${NOT_A_PLACE}\\b(${ORDINAL})(?: ${ITEM}\\b|(?=\\s*(?:[?.!]|$)|,? please\\b|${AND_OTHER})))`,
      'g',
    ),
    ([side, digits, placed, named]) => [shifted(englishValue(digits ?? placed ?? named), side)],
  ],
  [
    new RegExp(
      `${OURS}\\b(?:very )?(?:last|final|closing|bottom(?:most)?) (?:one|point|item|step|bullet|entry|tip|method|option|part|technique)\\b(?! (?:we|i|they|he|she)\\b| of (?:our|my|the (?!list|answer)))|(?:\\bthe|\\b(?:and|or|vs\\.?|versus|&)(?: the)?) (?:very )?last(?=${CLAUSE_END}| of (?:them|these|those)\\b)|\\b(?:one|point|item|bullet) (?:at the (?:very )?(?:bottom|end)|that comes last)\\b`,
      'g',
    ),
    () => [{ fromEnd: 1 }],
  ],
  [
    /\b(?:top(?:most)?|opening|uppermost) (?:one|point|item|bullet|entry)\b|\b(?:one|point|item|bullet) (?:at the (?:very )?top|on top|that comes first)\b/g,
    () => [{ at: 1 }],
  ],
  [new RegExp(`\\bmiddle ${ITEM}\\b|\\b(?:one|point|item) in the middle\\b`, 'g'), () => [{ middle: true }]],
];
