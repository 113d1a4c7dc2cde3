import type { Glossary } from '../text/glossary.ts';
import { normalize } from '../text/normalize.ts';
import { tokenizeNormalized } from '../text/tokenize.ts';

/** The share of a text's terms, 0 to 1, that are among those of the others: figures of speech have few. */
export function shareOfTerms(text: string, others: readonly string[]): number {
  const known = new Set(others.flatMap((other) => tokenizeNormalized(normalize(other))));
  const terms = tokenizeNormalized(normalize(text));
  return terms.filter((term) => known.has(term)).length / Math.max(1, terms.length);
}

/** Forms that ask one thing in a straight way, and what each is worth. */
const STRAIGHT: [RegExp, number][] = [
  [/^how (?:do|does|would|can|could|should|to)\b[^.?!;]*[?.]?$/, 0.35],
  [/^wh(?:at|ich|o)\b[^.?!;]*[?.]?$/, 0.15],
];

/**
 * How close a wording in one language comes to a title in another, by the concepts that both have: a concept too
 * many counts against it like one too few. Of equals the straight one is closer.
 */
export function closenessOfTranslation(text: string, title: string, glossary: Glossary | undefined): number {
  const said = normalize(text);
  const bonus = STRAIGHT.find(([form]) => form.test(said))?.[1] ?? 0;
  const concepts = new Set(glossary?.conceptsIn(said));
  const wanted = new Set(glossary?.conceptsIn(normalize(title)));
  const shared = [...wanted].filter((concept) => concepts.has(concept)).length;
  return (2 * shared) / Math.max(1, concepts.size + wanted.size) + bonus;
}
