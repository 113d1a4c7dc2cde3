import { hashText } from './hash-text.ts';
import { normalize } from './normalize.ts';
import { createWordsIn } from './words-in.ts';

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
  const entries = sets.flatMap((members, set) =>
    members.map((member) => ({ set, member, pattern: patternOf(member) })),
  );
  const entriesIn = createWordsIn(entries, ({ member }) => member);

  const membersIn = (normalized: string): Map<number, Set<string>> => {
    const found = new Map<number, Set<string>>();
    for (const { set, member, pattern } of entriesIn(normalized)) {
      if (pattern?.test(normalized) === false) continue;
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

/** What a member in Latin letters must match beside standing in the text. */
function patternOf(member: string): RegExp | undefined {
  if (!LATIN_ONLY.test(member)) return undefined;
  const escaped = member.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  return new RegExp(`(?<![a-z0-9])${escaped}(?:e?s)?(?![a-z0-9])`);
}
