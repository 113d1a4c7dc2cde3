import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { errorResponse } from './error-response.ts';

/** Largest request body, in bytes. */
const MAX_BODY_SIZE = 256 * 1024;

/** The methods whose body is read. */
const WITH_BODY = new Set(['POST', 'PUT', 'PATCH']);

/** Whether the request says that it has a body, or what would be in it. */
const announcesBody = (header: (name: string) => string | undefined): boolean =>
  header('content-type') !== undefined ||
  header('transfer-encoding') !== undefined ||
  Number(header('content-length') ?? 0) !== 0;

/**
 * Takes bodies only as `application/json`: the other types are those that a form or a page elsewhere can
 * send without the browser asking first.
 */
export const jsonGuard: MiddlewareHandler = async (c, next) => {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (!WITH_BODY.has(c.req.method) || type === 'application/json') return next();
  if (!announcesBody((name) => c.req.header(name))) return next();
  return errorResponse(c, {
    code: 'unsupported-media-type',
    message: 'Send the body as application/json.',
  });
};

const limitBody = bodyLimit({
  maxSize: MAX_BODY_SIZE,
  onError: (c) =>
    errorResponse(c, {
      code: 'payload-too-large',
      message: `The body is larger than ${MAX_BODY_SIZE / 1024} KB.`,
    }),
});

/** Refuses bodies that are too large, before they are read. */
export const sizeGuard: MiddlewareHandler = (c, next) => {
  if (!WITH_BODY.has(c.req.method)) return next();
  // Node holds a body to the length that its headers say, and `limitBody` would make a stream of it to look.
  const saysItsLength =
    c.req.header('transfer-encoding') === undefined && /^\d+$/.test(c.req.header('content-length') ?? '');
  if (saysItsLength && Number(c.req.header('content-length')) <= MAX_BODY_SIZE) return next();
  return limitBody(c, next);
};
