/// <reference types="vitest/config" />
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The host stays the page's own: the server refuses what another site asks for. */
const api = { target: `http://127.0.0.1:${process.env.PORT ?? 3000}`, changeOrigin: false };

/** Writes a gzip and a brotli twin beside every script and stylesheet: the server hands out what a browser takes. */
const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
    for (const name of Object.keys(bundle).filter((file) => /\.(?:js|css)$/.test(file))) {
      const path = join(dir, name);
      const content = await readFile(path);
      await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
      await writeFile(`${path}.br`, await promisify(brotliCompress)(content, brotli));
    }
  },
});

/** Puts the stylesheet behind what the page shows first, which would wait for it otherwise; the app still does. */
const paintFirst = (): Plugin => ({
  name: 'paint-first',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html) {
      const [link = ''] = html.match(/ *<link rel="stylesheet"[^>]*>\n/) ?? [];
      return html.replace(link, '').replace('  </body>', `${link}  </body>`);
    },
  },
});

export default defineConfig({
  plugins: [react(), tailwindcss(), precompress(), paintFirst()],
  // Markdown, the one chunk beyond the default, is loaded after the first paint.
  build: {
    chunkSizeWarningLimit: 700,
    // What the first page needs comes in one piece: shared with many rooms it would be cut small and pack badly.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'initial', tags: ['$initial'] }] } } },
  },
  server: { proxy: { '/api': api, '/healthz': api, '/readyz': api } },
  test: { setupFiles: [join(import.meta.dirname, 'src/test-setup.ts')], testTimeout: 30_000 },
});
