import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';

const NOT_BUILT = `Duida's web app has not been built. \`npm start\` builds it; the API under /api works without it.\n`;

/** A path that a person opens, as against a file that a page asks for. */
const isPage = (path: string): boolean =>
  !path.split('/').pop()?.includes('.') && !path.startsWith('/assets/');

/**
 * Serves the built web app: files under /assets carry a hash in their name and never change, the page itself
 * is asked for anew each time, and every path without a file of its own is the page's to route.
 */
export function webApp(webRoot: string) {
  const app = new Hono();
  if (!existsSync(join(webRoot, 'index.html'))) return app.get('*', (c) => c.text(NOT_BUILT, 503));

  const file = serveStatic({ root: webRoot, precompressed: true });
  const page = serveStatic({ root: webRoot, path: 'index.html', precompressed: true });
  app.use('*', async (c, next) => {
    await next();
    if (c.res.ok) c.header('Cache-Control', cachePolicy(c));
  });
  app.get('*', file);
  app.get('*', (c, next) => (isPage(c.req.path) ? page(c, next) : next()));
  return app;
}

const cachePolicy = (c: Context): string =>
  c.req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
