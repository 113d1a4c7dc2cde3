import { normalize } from './normalize.ts';
import { runsOf, stem } from './tokenize.ts';

const HAN = /\p{Script=Han}/u;
/** Texts that are taken to be like all others together, so that rare words say little. */
const SMOOTHING = 3;

interface Counts {
  texts: number;
  byTerm: Map<string, number>;
}

/**
 * How much likelier the words of a message are in each group of texts than in the others (naive Bayes by document
 * frequency, over texts of its own language). The sum is divided by the root of its length: neighbours say much the
 * same. Unlike in retrieval, words like “you” and “吗” count: they tell what is said to somebody from what is asked
 * about something.
 */
export function createTextOdds<Group extends string>(
  groups: Readonly<Record<Group, readonly string[]>>,
  others: readonly string[],
): (message: string) => Record<Group, number> {
  const names = Object.keys(groups) as Group[];
  const sides = [true, false].map((isHan) => {
    const own = (text: string) => HAN.test(text) === isHan;
    const counts = names.map((name) => ({ name, group: count(groups[name].filter(own)) }));
    const rest = count(others.filter(own));
    for (const [term, frequency] of rest.byTerm) {
      const isTelling = frequency > 1 || counts.some(({ group }) => group.byTerm.has(term));
      if (!isTelling) rest.byTerm.delete(term);
    }
    return { isHan, odds: new Map(counts.map(({ name, group }) => [name, weighTerms(group, rest)])) };
  });
  return (message) => {
    const side = sides.find(({ isHan }) => isHan === HAN.test(message));
    const terms = termsOf(message);
    const oddsIn = (group: Group): number => {
      const oddsOf = side?.odds.get(group);
      if (!oddsOf || terms.size === 0) return 0;
      let sum = 0;
      for (const term of terms) sum += oddsOf(term);
      return sum / Math.sqrt(terms.size);
    };
    return Object.fromEntries(names.map((name) => [name, oddsIn(name)])) as Record<Group, number>;
  };
}

/** The odds of each term, worked out once; undefined where there is nothing to compare. */
function weighTerms(group: Counts, rest: Counts): ((term: string) => number) | undefined {
  if (group.texts === 0 || rest.texts === 0) return undefined;
  const known = new Map<string, number>();
  for (const { byTerm } of [group, rest]) {
    for (const term of byTerm.keys()) known.set(term, oddsOf(term, group, rest));
  }
  const unknown = oddsOf('', group, rest);
  return (term) => known.get(term) ?? unknown;
}

function oddsOf(term: string, group: Counts, rest: Counts): number {
  const frequencyOf = ({ byTerm }: Counts) => byTerm.get(term) ?? 0;
  const expected = (frequencyOf(group) + frequencyOf(rest) + 1) / (group.texts + rest.texts + 2);
  const shareIn = (counts: Counts) =>
    (frequencyOf(counts) + SMOOTHING * expected) / (counts.texts + SMOOTHING);
  return Math.log(shareIn(group) / shareIn(rest));
}

function count(texts: readonly string[]): Counts {
  const byTerm = new Map<string, number>();
  for (const text of texts) {
    for (const term of termsOf(text)) byTerm.set(term, (byTerm.get(term) ?? 0) + 1);
  }
  return { texts: texts.length, byTerm };
}

/** Characters and words, pairs of neighbours, and what the text begins and ends with. */
function termsOf(text: string): Set<string> {
  const units = runsOf(normalize(text).replaceAll(/['’]/g, '')).flatMap((run) =>
    run.isHan ? Array.from(run.text) : stem(run.text),
  );
  if (units.length === 0) return new Set();
  const padded = ['^', ...units, '$'];
  return new Set([...units, ...padded.slice(1).map((unit, index) => `${padded[index]} ${unit}`)]);
}
