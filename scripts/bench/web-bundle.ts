import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * The JavaScript that a browser loads before the page does anything: what the built page names as its modules and
 * as what they need at once.
 *
 * @param dist the folder of the built web app
 * @returns bytes, gzipped
 */
export function initialScriptSize(dist: string): number {
  const page = fs.readFileSync(path.join(dist, 'index.html'), 'utf8');
  const tags = page.match(/<script\b[^>]*\bsrc=[^>]*>|<link\b[^>]*\brel="modulepreload"[^>]*>/g) ?? [];
  const files = tags.map((tag) => /\b(?:src|href)="\/?([^"]+)"/.exec(tag)?.[1] ?? '');
  return new Set(files)
    .values()
    .map((file) => gzipSync(fs.readFileSync(path.join(dist, file))).length)
    .reduce((sum, size) => sum + size, 0);
}
