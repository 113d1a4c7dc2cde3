import { readFileSync } from 'node:fs';
import path from 'node:path';

/** English words that share a meaning, what it is, and a sentence with one of them where there is one. */
export interface Synset {
  words: string[];
  definition: string;
  example?: string;
}

/** Reads WordNet's synsets from its folder of `data.*` files, without those of names alone. */
export function readThesaurus(folder: string): Synset[] {
  return ['noun', 'verb', 'adj', 'adv'].flatMap((part) =>
    readFileSync(path.join(folder, `data.${part}`), 'utf8')
      .split('\n')
      // The licence at the head of each file is indented.
      .filter((line) => line !== '' && !line.startsWith(' '))
      .flatMap((line) => synsetOf(line) ?? []),
  );
}

function synsetOf(line: string): Synset | undefined {
  const [head = '', explanation = ''] = line.split(' | ');
  const fields = head.split(' ');
  const count = Number.parseInt(fields[3] ?? '0', 16);
  const words = Array.from({ length: count }, (_, index) => fields[4 + 2 * index] ?? '').map((word) =>
    word.replaceAll('_', ' ').replace(/\(.*\)/, ''),
  );
  if (words.every((word) => /^[A-Z]/.test(word))) return undefined;
  const [definition = '', example] = explanation.trim().split('; "');
  return { words, definition, ...(example && { example: example.replaceAll('"', '') }) };
}
