import { Agent, get } from 'node:http';
import { expect, it } from 'vitest';
import { listen } from './listen.ts';

it('closes once the last answer has ended, though its connection is kept alive', async () => {
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<Response>();
  const listener = await listen({
    host: '127.0.0.1',
    port: 0,
    fetch: () => {
      asked.resolve();
      return answer.promise;
    },
  });
  const agent = new Agent({ keepAlive: true });
  const body = new Promise<string>((resolve, reject) => {
    get(listener.url, { agent }, async (response) => {
      resolve(Buffer.concat(await response.toArray()).toString());
    }).on('error', reject);
  });
  await asked.promise;
  const closed = listener.close(3_600_000);
  await expect(fetch(listener.url)).rejects.toThrow();
  answer.resolve(new Response('the last word'));
  expect(await body).toBe('the last word');
  await closed;
  agent.destroy();
});

it('cuts an answer that outlasts the grace', async () => {
  const asked = Promise.withResolvers<void>();
  const listener = await listen({
    host: '127.0.0.1',
    port: 0,
    fetch: () => {
      asked.resolve();
      return new Promise<Response>(() => undefined);
    },
  });
  const answer = fetch(listener.url);
  await asked.promise;
  await Promise.all([listener.close(0), expect(answer).rejects.toThrow()]);
});
