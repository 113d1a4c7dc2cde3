import type { MiddlewareHandler } from 'hono';
import { errorResponse } from './error-response.ts';
import { hostNamesOf } from './host-names.ts';

/** Whether a page of this origin was served under the host that the request names, or under an allowed one. */
function isOwnOrigin(origin: string, host: string, allowed: ReadonlySet<string>): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, host: originHost, hostname } = new URL(origin);
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  const own = `${protocol}//${host}`;
  return (URL.canParse(own) && new URL(own).host === originHost) || allowed.has(hostname);
}

/** Refuses requests that pages of another origin send: nobody else's page may use this server. */
export function originGuard(allowedHosts: readonly string[]): MiddlewareHandler {
  const allowed = hostNamesOf(allowedHosts);
  return async (c, next) => {
    const origin = c.req.header('origin');
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
    const foreign =
      origin === undefined
        ? !reads && c.req.header('sec-fetch-site') === 'cross-site'
        : !isOwnOrigin(origin, host, allowed);
    if (!foreign) return next();
    return errorResponse(c, {
      code: 'forbidden',
      message: 'Requests from other sites are refused.',
    });
  };
}
