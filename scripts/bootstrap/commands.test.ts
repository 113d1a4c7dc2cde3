import { expect, it } from 'vitest';
import { parseCommand } from './commands.mjs';

it('hands the arguments after the command on to it', () => {
  const { command, args } = parseCommand(['test', 'apps/server', '-t', 'cites']);
  expect(command.script).toBe('scripts/test.ts');
  expect(args).toEqual(['apps/server', '-t', 'cites']);
});

it.each([[[]], [['strat']], [['toString']]])('answers %j with the commands there are', (argv: string[]) => {
  expect(() => parseCommand(argv)).toThrow(/start.*\n.*dev.*\n.*test/);
});
