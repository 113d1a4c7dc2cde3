// @ts-check
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * One hash over the names and contents of files; folders count with all that is in them, and a path that is
 * not there counts as empty.
 *
 * @param {string} root
 * @param {string[]} paths relative to root
 * @param {string[]} [facts] anything else that must be the same
 * @returns {string} hexadecimal
 */
export function hashFiles(root, paths, facts = []) {
  const hash = createHash('sha256').update(JSON.stringify(facts));
  for (const file of paths.flatMap((each) => filesUnder(root, each)).sort()) {
    const content = fs.readFileSync(path.join(root, file));
    hash.update(`\n${file.split(path.sep).join('/')} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} relative
 * @returns {string[]}
 */
function filesUnder(root, relative) {
  const stats = fs.statSync(path.join(root, relative), { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [relative];
  return fs
    .readdirSync(path.join(root, relative))
    .flatMap((name) => filesUnder(root, path.join(relative, name)));
}

/**
 * @param {string} file
 * @returns {string | undefined} what the stamp says, undefined when there is none
 */
export function readStamp(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}

/**
 * Says that the work is complete. Written last and in one piece: work cut short leaves no stamp.
 *
 * @param {string} file
 * @param {string} content
 */
export function writeStamp(file, content) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(`${file}.new`, content);
  fs.renameSync(`${file}.new`, file);
}
