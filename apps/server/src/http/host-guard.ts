import type { MiddlewareHandler } from 'hono';
import { errorResponse } from './error-response.ts';
import { hostNameOf, hostNamesOf, isLoopback } from './host-names.ts';

/**
 * Refuses requests that name another host. A page elsewhere can point its own name at 127.0.0.1 and then
 * read this server as its own origin (DNS rebinding); only its Host header gives it away.
 */
export function hostGuard(allowedHosts: readonly string[]): MiddlewareHandler {
  const allowed = hostNamesOf(allowedHosts);
  const isAllowed = (authority: string) => {
    const name = hostNameOf(authority);
    return name !== undefined && (isLoopback(name) || allowed.has(name));
  };
  return async (c, next) => {
    // A request line with an absolute URL names a host of its own, whatever the header says.
    const named = [c.req.header('host'), new URL(c.req.url).host].filter((host) => host !== undefined);
    if (named.every(isAllowed)) return next();
    return errorResponse(c, {
      code: 'forbidden',
      message: 'This host name is not served here. To allow it, add it to ALLOWED_HOSTS.',
    });
  };
}
