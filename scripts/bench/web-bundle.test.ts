import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { initialScriptSize } from './web-bundle.ts';

it('adds up the entry and what it preloads, and nothing that is loaded later', () => {
  const dist = fs.mkdtempSync(path.join(os.tmpdir(), 'duida-dist-'));
  fs.mkdirSync(path.join(dist, 'assets'));
  const files = { entry: 'a'.repeat(900), vendor: 'bc'.repeat(700), later: 'd'.repeat(5000) };
  for (const [name, content] of Object.entries(files)) {
    fs.writeFileSync(path.join(dist, `assets/${name}.js`), content);
  }
  fs.writeFileSync(path.join(dist, 'assets/style.css'), 'body {}');
  fs.writeFileSync(
    path.join(dist, 'index.html'),
    `<script type="module" crossorigin src="/assets/entry.js"></script>
     <link rel="modulepreload" crossorigin href="/assets/vendor.js">
     <link rel="stylesheet" crossorigin href="/assets/style.css">
     <script>document.title = 'inline'</script>`,
  );
  expect(initialScriptSize(dist)).toBe(gzipSync(files.entry).length + gzipSync(files.vendor).length);
  fs.rmSync(dist, { recursive: true });
});
