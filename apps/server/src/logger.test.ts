import { expect, it } from 'vitest';
import { createLogger, type LogLevel } from './logger.ts';

function logging(level: LogLevel, secrets: string[] = []) {
  const lines: string[] = [];
  const now = () => new Date('2026-01-02T03:04:05Z');
  return { lines, log: createLogger({ level, secrets, now, write: (line) => lines.push(line) }) };
}

it('writes one JSON object a line', () => {
  const { lines, log } = logging('info');
  log.info('listening', { port: 3000 });
  log.error('request failed', { path: '/a\nb' }, new Error('two\nlines', { cause: 'why' }));
  expect(lines.every((line) => !line.includes('\n'))).toBe(true);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { time: '2026-01-02T03:04:05.000Z', level: 'info', message: 'listening', port: 3000 },
    {
      level: 'error',
      message: 'request failed',
      path: '/a\nb',
      error: { error: expect.stringContaining('Error: two\nlines\n    at '), cause: 'why' },
    },
  ]);
});

it('keeps to its level', () => {
  const { lines, log } = logging('warn');
  log.debug('a');
  log.info('b');
  log.warn('c');
  log.error('d');
  expect(lines.map((line) => JSON.parse(line).message)).toEqual(['c', 'd']);
});

it('blots out keys, and leaves out what vendors hang on their errors', () => {
  const { lines, log } = logging('info', ['my"key']);
  const error = Object.assign(new Error('refused my"key', { cause: new Error('Bearer abc.def') }), {
    request: { headers: { authorization: 'hunter2' }, body: 'the question' },
  });
  log.error('model failed', { url: 'http://x/?key=sk-1234567890' }, error);
  expect(lines.join()).toContain('refused');
  expect(lines.join()).not.toMatch(/my\\?"key|abc\.def|hunter2|the question|1234567890/);
});

it('does not follow causes for ever', () => {
  const { lines, log } = logging('info');
  const error = new Error('round');
  error.cause = error;
  log.error('failed', {}, error);
  expect(lines).toHaveLength(1);
});
