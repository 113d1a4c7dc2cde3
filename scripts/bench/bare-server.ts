import fs from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import type { SeenAnswer } from './load-client.ts';

/**
 * The yardstick: a Hono route that does nothing but stream recorded answers again, each at the pace at which it
 * came. The only argument names the file of the recording.
 */

const recording: SeenAnswer[] = JSON.parse(fs.readFileSync(process.argv[2] ?? '', 'utf8'));
const answers = new Map(recording.map(({ question, pieces }) => [question, pieces]));

const app = new Hono().post('/api/chat', async (c) => {
  const { message } = await c.req.json();
  const pieces = answers.get(message.parts[0].text) ?? [];
  c.header('content-type', 'text/event-stream');
  return stream(c, async (output) => {
    let before = pieces[0]?.at ?? 0;
    for (const { at, text } of pieces) {
      const pause = Math.round(at - before);
      if (pause > 0) await delay(pause);
      before = at;
      await output.write(text);
    }
  });
});

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
  process.stdout.write(`listens on http://127.0.0.1:${port}\n`);
});
