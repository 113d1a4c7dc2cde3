import { hashText } from './hash-text.ts';
import { normalize } from './normalize.ts';

/** Sets of words that mean the same. */
export interface Glossary {
  /** Changes with its content. */
  readonly id: string;
  /** The sets with a member in the text, by number. */
  conceptsIn(normalized: string): number[];
  /** For each set with a member in the text: its other members, normalised. */
  synonymsIn(normalized: string): string[][];
}

const LATIN_ONLY = /^[\p{Script=Latin}\p{N}\s./+-]+$/u;

/**
 * Reads a glossary: one set a line, members separated by commas (`,`, `，` or `、`); `#` begins a comment.
 * A member in Latin letters counts only as whole words, one in Han characters anywhere.
 */
export function parseGlossary(text: string): Glossary {
  const sets = text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').split(/[,，、]/))
    .map((members) => [...new Set(members.map((member) => normalize(member).trim()).filter(Boolean))])
    .filter((members) => members.length > 1);
  const entries = sets.flatMap((members, set) => members.map((member) => ({ set, ...matcherOf(member) })));

  const membersIn = (normalized: string): Map<number, Set<string>> => {
    const found = new Map<number, Set<string>>();
    for (const { set, member, occursIn } of entries) {
      if (!occursIn(normalized)) continue;
      const present = found.get(set);
      if (present) present.add(member);
      else found.set(set, new Set([member]));
    }
    return found;
  };

  return {
    id: hashText(JSON.stringify(sets)).toString(36),
    conceptsIn: (normalized) => [...membersIn(normalized).keys()],
    synonymsIn: (normalized) =>
      [...membersIn(normalized)].map(([set, present]) =>
        (sets[set] ?? []).filter((member) => !present.has(member)),
      ),
  };
}

function matcherOf(member: string): { member: string; occursIn: (text: string) => boolean } {
  if (!LATIN_ONLY.test(member)) return { member, occursIn: (text) => text.includes(member) };
  const escaped = member.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  const pattern = new RegExp(`(?<![a-z0-9])${escaped}(?:e?s)?(?![a-z0-9])`);
  // Most members are in no question: looking for the letters is many times cheaper than for the word.
  return { member, occursIn: (text) => text.includes(member) && pattern.test(text) };
}
