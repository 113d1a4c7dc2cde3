import fs from 'node:fs';
import path from 'node:path';
import { createRandom } from './random.ts';

const SECTIONS_PER_FILE = 500;
const SENTENCES_PER_SECTION = 3;
const CLAUSES_PER_SENTENCE = 3;

/**
 * Writes Markdown files whose sections are each one short passage, put together at random from the clauses of a
 * Chinese text, so that they have its words and its length of sentence. Always the same for the same arguments.
 *
 * @param folder exists
 * @param source a Chinese text of some length
 */
export function writeSyntheticCorpus(folder: string, source: string, sections: number): void {
  const random = createRandom(sections);
  const clauses = source
    .split(/[^\p{Script=Han}]+/u)
    .filter((clause) => clause.length >= 4 && clause.length <= 24);
  const clause = () => clauses[Math.floor(random() * clauses.length)] ?? '';
  const times = <Item>(count: number, make: () => Item) => Array.from({ length: count }, make);
  const sentence = () => `${times(CLAUSES_PER_SENTENCE, clause).join('，')}。`;
  const section = () => `## ${clause()}\n\n${times(SENTENCES_PER_SECTION, sentence).join('')}\n`;

  for (let written = 0; written < sections; written += SECTIONS_PER_FILE) {
    const count = Math.min(SECTIONS_PER_FILE, sections - written);
    const file = path.join(folder, `synthetic-${String(written / SECTIONS_PER_FILE).padStart(3, '0')}.md`);
    fs.writeFileSync(file, `# ${clause()}\n\n${times(count, section).join('\n')}`);
  }
}
