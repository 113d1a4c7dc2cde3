import type { MiddlewareHandler } from 'hono';
import type { Logger } from '../logger.ts';

/** One line a request at debug level, without its query: a question may stand in it. */
export function logRequests(log: Logger): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    log.debug('request', {
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      milliseconds: Math.round(performance.now() - start),
    });
  };
}
