/** What is kept of a provider's error: enough to diagnose it, nothing that could hold a key. */
export class ProviderFailure extends Error {
  override readonly name: string;
  /** The HTTP status, when there was an answer. */
  readonly status: number | undefined;
  /** The provider's or the socket's code. */
  readonly code: string | undefined;

  constructor(
    message: string,
    details: { name: string; status?: number | undefined; code?: string | undefined; cause?: unknown },
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = details.name;
    this.status = details.status;
    this.code = details.code;
  }
}

const MAX_CAUSES = 5;
const KEY_LIKE = /\bsk-[\w*.-]+|\bBearer\s+\S+/gi;

/**
 * Copies an error of a vendor's client, with its causes, without headers, request or response body. `secrets`
 * and everything that looks like a key are cut out of the messages: some providers repeat the key they refuse.
 */
export function describeFailure(error: unknown, secrets: readonly string[], depth = 0): ProviderFailure {
  const cause = property(error, 'cause');
  return new ProviderFailure(redact(error instanceof Error ? error.message : String(error), secrets), {
    name: error instanceof Error ? error.name : 'Error',
    status: statusOf(error),
    code: codeOf(error),
    cause:
      cause === undefined || depth >= MAX_CAUSES ? undefined : describeFailure(cause, secrets, depth + 1),
  });
}

function statusOf(error: unknown): number | undefined {
  const candidates = [
    property(error, 'status'),
    property(error, 'statusCode'),
    property(property(error, 'response'), 'status'),
  ];
  return candidates.find((candidate) => typeof candidate === 'number');
}

function codeOf(error: unknown): string | undefined {
  const code = property(error, 'code');
  return typeof code === 'string' ? code : undefined;
}

/** A response header, whether the client keeps them as a `Headers` or as a plain object. */
export function headerOf(error: unknown, name: string): string | undefined {
  const headers = property(error, 'headers') ?? property(property(error, 'response'), 'headers');
  const value = headers instanceof Headers ? headers.get(name) : property(headers, name);
  return typeof value === 'string' ? value : undefined;
}

const property = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

function redact(message: string, secrets: readonly string[]): string {
  const cut = secrets
    .filter(Boolean)
    .reduce((text, secret) => text.replaceAll(secret, '[redacted]'), message);
  return cut.replace(KEY_LIKE, '[redacted]').slice(0, 500);
}
