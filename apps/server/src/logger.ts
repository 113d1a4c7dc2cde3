const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LEVELS)[number];

/** Facts about what happened. Never a body, a header or a key. */
export type LogFields = Record<string, string | number | boolean | undefined>;

export interface Logger {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  /** `error` is written with its stack and its causes, without the properties that vendors hang on theirs. */
  warn(message: string, fields?: LogFields, error?: unknown): void;
  error(message: string, fields?: LogFields, error?: unknown): void;
}

export interface LoggerOptions {
  level: LogLevel;
  /** Values that are blotted out wherever they turn up, such as an API key quoted in a vendor's message. */
  secrets?: readonly string[];
  write: (line: string) => void;
  now?: () => Date;
}

/** Writes one JSON object a line. */
export function createLogger({ level, secrets = [], write, now = () => new Date() }: LoggerOptions): Logger {
  const redact = createRedactor(secrets);
  const log = (at: LogLevel) => (message: string, fields?: LogFields, error?: unknown) => {
    if (LEVELS.indexOf(at) < LEVELS.indexOf(level)) return;
    const entry = { time: now().toISOString(), level: at, message, ...fields };
    const whole = error === undefined ? entry : { ...entry, error: describe(error) };
    write(JSON.stringify(whole, (_, value) => (typeof value === 'string' ? redact(value) : value)));
  };
  return { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') };
}

/** Blots out the given secrets, bearer tokens and whatever looks like a provider's key. */
export function createRedactor(secrets: readonly string[]): (text: string) => string {
  const known = secrets.filter((secret) => secret.length > 0);
  return (text) =>
    known
      .reduce((result, secret) => result.replaceAll(secret, '***'), text)
      .replaceAll(/\bsk-[\w*-]{6,}/g, '***')
      .replaceAll(/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, '$1 ***');
}

function describe(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return String(error);
  const text = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause === undefined || depth > 4
    ? text
    : { error: text, cause: describe(error.cause, depth + 1) };
}
