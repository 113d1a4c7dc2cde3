import { expect, it } from 'vitest';
import { readArguments } from './read-arguments.ts';

const read = (line: string) => readArguments(line.split(' ').filter(Boolean), '/home/somebody');

it('counts relative paths from where the person stands', () => {
  expect(read('retrieval --set a.jsonl --corpus ../docs --json /tmp/out.json --ablate')).toEqual({
    command: 'retrieval',
    set: '/home/somebody/a.jsonl',
    corpus: '/home/docs',
    json: '/tmp/out.json',
    inScope: [],
    ablate: true,
  });
});

it.each([
  '--in-scope a b --set o abstention',
  'abstention --set=o --in-scope=a --in-scope b',
  'abstention --in-scope a b --set o',
])('takes several files for --in-scope: %s', (line) => {
  const wanted = { set: '/home/somebody/o', inScope: ['/home/somebody/a', '/home/somebody/b'] };
  expect(read(line)).toMatchObject({ command: 'abstention', ...wanted });
});

it.each([
  ['', 'Say what to evaluate.'],
  ['everything --set a', 'There is no evaluation “everything”.'],
  ['constructor --set a', 'There is no evaluation “constructor”.'],
  ['retrieval', 'retrieval needs --set FILE.'],
  ['retrieval --set', "Option '--set <value>' argument missing"],
  ['retrieval --set a --beir b', 'Give either --set or --beir, not both.'],
  ['retrieval --set a b', '“b” is one argument too many.'],
  ['retrieval --set a --fast', "Unknown option '--fast'."],
  ['retrieval --set a --ablate=yes', "Option '--ablate' does not take an argument."],
  ['dialogues --beir b', 'dialogues has no option --beir.'],
  ['retrieval --set a --in-scope b', 'retrieval has no option --in-scope.'],
  ['grading --set a --ablate', 'grading has no option --ablate.'],
  ['baseline --json a', 'baseline has no option --json.'],
])('refuses “%s” in one sentence', (line, sentence) => {
  expect(() => read(line)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  expect(() => read(line)).toThrow(sentence);
});
