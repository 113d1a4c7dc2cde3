import { expect, it } from 'vitest';
import { explainFailure } from './explain-failure.mjs';
import { ProgramError, SetupError } from './setup-error.mjs';

const explained = (output: string) =>
  explainFailure(new ProgramError('pnpm install', output), { what: 'It could not be installed.' });

it.each([
  'npm error code ENOTFOUND',
  'connect ECONNREFUSED 127.0.0.1:9',
  '╰─▶ dns error: failed to lookup address information',
  'Failed to fetch https://registry.npmjs.org/x.tgz: error sending request',
])('says that the registry is needed after “%s”', (output) => {
  const error = explained(output);
  expect(error).toBeInstanceOf(SetupError);
  expect(String(error)).toContain('could not be reached');
  expect(String(error)).toContain(output);
});

it('shows the end of what was printed for any other failure', () => {
  const lines = Array.from({ length: 100 }, (_, line) => `line ${line}`);
  const message = String(explained(lines.join('\n')));
  expect(message).toContain('line 99\n\nIt could not be installed.');
  expect(message).not.toContain('line 9\n');
  expect(message).not.toContain('could not be reached');
});

it('leaves alone what is no failure of a program', () => {
  const error = new TypeError('a bug');
  expect(explainFailure(error, { what: 'It failed.' })).toBe(error);
});
