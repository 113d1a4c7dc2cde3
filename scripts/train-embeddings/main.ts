import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { STATIC_TABLE_FILE } from '@duida/server/adapters/embeddings/static-table';
import { readCorpus } from './corpus-texts.ts';
import { readSources } from './read-sources.ts';
import { trainInGeneral, trainOnCorpus } from './train-table.ts';
import { encodeVocabulary } from './vocabulary.ts';

/**
 * Makes the embedding table that comes with the product, the same bytes from the same sources:
 * `node scripts/train-embeddings/main.ts [FILE]`
 */
const file = path.resolve(process.argv[2] ?? STATIC_TABLE_FILE);
const corpus = await readCorpus(path.resolve(import.meta.dirname, '../../corpus'), console.error);
const general = trainInGeneral(readSources(corpus, console.error), console.error);
const bytes = encodeVocabulary(trainOnCorpus(general, corpus, console.error));
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, bytes);
console.log(`${file}: ${(bytes.byteLength / 1e6).toFixed(1)} MB`);
