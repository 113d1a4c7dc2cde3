import path from 'node:path';
import { expect, it } from 'vitest';
import { readOptions } from './read-options.ts';

const folder = path.resolve('/tmp/somewhere');

it('measures 20,000 chunks and writes no file unless told otherwise', () => {
  expect(readOptions([], folder)).toEqual({ chunks: 20_000 });
  expect(readOptions(['--chunks', '3000', '--json', 'out/figures.json'], folder)).toEqual({
    chunks: 3000,
    json: path.join(folder, 'out/figures.json'),
  });
});

it.each([[['--chunks', 'many']], [['--chunks', '10']], [['--quick']], [['stray']]])(
  'refuses %j',
  (argv: string[]) => expect(() => readOptions(argv, folder)).toThrow(),
);
