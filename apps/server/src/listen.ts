import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { AppError } from './core/errors.ts';

export interface Listener {
  /** Where a browser on this machine finds it. */
  url: string;
  /**
   * Takes no new connections and resolves when the open ones have ended.
   * Those that are still busy after the grace, in milliseconds, are cut.
   */
  close(grace: number): Promise<void>;
}

interface ListenOptions {
  fetch: (request: Request) => Response | Promise<Response>;
  host: string;
  port: number;
}

/** @throws AppError with what to do, when nobody can listen there. */
export async function listen({ fetch, host, port }: ListenOptions): Promise<Listener> {
  const listener = getRequestListener(fetch, { hostname: host, errorHandler: answerUnreadable });
  const server = createServer((request, response) => void listener(request, response));
  const listening = Promise.withResolvers<void>();
  server.once('error', (error) => listening.reject(cannotListen(error, host, port)));
  server.listen(port, host, listening.resolve);
  await listening.promise;
  const address = server.address();
  const openPort = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${nameOf(host)}:${openPort}`,
    async close(grace) {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      // A kept-alive connection whose last answer has just ended is idle from then on.
      const sweep = setInterval(() => server.closeIdleConnections(), 50);
      const cut = setTimeout(() => server.closeAllConnections(), grace);
      await closed.promise;
      clearInterval(sweep);
      clearTimeout(cut);
    },
  };
}

/** For requests whose address or host cannot even be read: they never reach the app. */
const answerUnreadable = (): Response =>
  Response.json(
    { error: { code: 'invalid-input', message: 'The request could not be read.' } },
    { status: 400 },
  );

function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): AppError {
  const because = { cause: error };
  switch (error.code) {
    case 'EADDRINUSE':
      return new AppError(
        'conflict',
        `Port ${port} is in use, perhaps by a Duida that is already running: stop that, or choose another ` +
          `port, for example PORT=${port + 1}.`,
        because,
      );
    case 'EACCES':
      return new AppError(
        'invalid-input',
        `Port ${port} is reserved for the system: choose one above 1023, for example PORT=3000.`,
        because,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new AppError(
        'invalid-input',
        `HOST=${host} is not an address of this machine: use 127.0.0.1, or 0.0.0.0 for all of them.`,
        because,
      );
    default:
      return new AppError('invalid-input', `Cannot listen on ${host}:${port}: ${error.message}.`, because);
  }
}
