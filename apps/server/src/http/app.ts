import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { Logger } from '../logger.ts';
import { jsonGuard, sizeGuard } from './body-guards.ts';
import type { ReadyResponse } from './contract.ts';
import { errorResponse, publicError } from './error-response.ts';
import { hostGuard } from './host-guard.ts';
import { logRequests } from './log-requests.ts';
import { originGuard } from './origin-guard.ts';
import { answersRoutes } from './routes/answers.ts';
import { chatRoutes } from './routes/chat.ts';
import { conversationRoutes } from './routes/conversations.ts';
import { documentRoutes } from './routes/documents.ts';
import { gradesRoutes } from './routes/grades.ts';
import { interviewRoutes } from './routes/interviews.ts';
import { questionRoutes } from './routes/questions.ts';
import { securityHeaders } from './security-headers.ts';
import type { GetServices } from './services.ts';
import { webApp } from './web-app.ts';
import { createWorkInFlight, type WorkInFlight } from './work-in-flight.ts';

export interface AppDependencies {
  services: GetServices;
  readiness: () => ReadyResponse;
  /** Host names served beside the loopback ones, whatever the port; pages of these may send requests too. */
  allowedHosts: readonly string[];
  /** The name or address that it listens on: served as well, but pages on its other ports are strangers. */
  host?: string;
  log: Logger;
  /** The folder of the built web app; without it only the API is served. */
  webRoot?: string;
  /** What the server ends when it stops. */
  workInFlight?: WorkInFlight;
  /** Silence on a stream after which a comment line keeps it open. */
  heartbeatMilliseconds?: number;
}

/** The typed client's view of the API: `hc<App>(…)`. */
export type App = ReturnType<typeof createApp>;

/** The HTTP API, and the web app beside it. */
export function createApp({
  services,
  readiness,
  allowedHosts,
  host,
  log,
  webRoot,
  workInFlight = createWorkInFlight(),
  heartbeatMilliseconds = 15_000,
}: AppDependencies) {
  const app = new Hono();
  app.onError((error, c) => {
    // Whoever left cannot read it, so it speaks to those whom a stopping server leaves.
    if (isDeparture(error)) {
      return errorResponse(c, { code: 'not-ready', message: 'The server is stopping.' });
    }
    return errorResponse(c, publicError(error, log, { method: c.req.method, path: c.req.path }));
  });
  app.notFound((c) => errorResponse(c, { code: 'not-found', message: 'There is nothing at this address.' }));
  const servedHosts = host === undefined ? allowedHosts : [...allowedHosts, host];
  app.use(logRequests(log), securityHeaders, hostGuard(servedHosts), originGuard(allowedHosts));

  const api = new Hono();
  api.use(
    methodNotAllowed({
      app: api,
      onMethodNotAllowed: (c, methods) => {
        c.header('Allow', methods.join(', '));
        return errorResponse(c, {
          code: 'method-not-allowed',
          message: `This address takes ${methods.join(', ')} only.`,
        });
      },
    }),
    jsonGuard,
    sizeGuard,
  );
  const apiRoutes = api
    .route('/chat', chatRoutes({ services, workInFlight, heartbeatMilliseconds, log }))
    .route('/answers', answersRoutes({ services, workInFlight }))
    .route('/conversations', conversationRoutes(services))
    .route('/questions', questionRoutes(services))
    .route('/documents', documentRoutes(services))
    .route('/grades', gradesRoutes({ services, workInFlight }))
    .route('/interviews', interviewRoutes({ services, workInFlight, heartbeatMilliseconds, log }));

  const routes = app
    .get('/healthz', (c) => c.json({ status: 'ok' as const }))
    .get('/readyz', (c) => {
      const state = readiness();
      return c.json(state, state.status === 'ready' ? 200 : 503);
    })
    .route('/api', apiRoutes);
  app.all('/api/*', (c) => c.notFound());
  if (webRoot !== undefined) app.route('/', webApp(webRoot));
  return routes;
}

/** Whether work ended because its client left, perhaps while still sending, or because the server stops. */
const isDeparture = (error: Error): boolean =>
  error.name === 'AbortError' ||
  ('code' in error && error.code === 'ECONNRESET' && error.message === 'aborted');
