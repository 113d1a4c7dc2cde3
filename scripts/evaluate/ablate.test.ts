import { expect, it } from 'vitest';
import { ablate, formatAblation } from './ablate.ts';
import { SIGNALS, type Signal } from './signals.ts';

/** An evaluation whose one figure is the number of signals it was left with. */
const evaluate = async (without: ReadonlySet<Signal>) => {
  const value = SIGNALS.length - without.size;
  return {
    command: 'retrieval' as const,
    set: 'set',
    engine: 'built-in' as const,
    n: 1,
    metrics: { signals: { value, low: value, high: value, n: 1 } },
    byKind: {},
    rows: [],
    failures: [],
  };
};

it('leaves out each signal, and keeps each alone or, where it finds nothing by itself, beside the keywords', async () => {
  const left: [string, number | undefined][] = [];
  const { variants } = await ablate(evaluate);
  for (const { name, metrics } of variants) left.push([name, metrics.signals?.value]);
  expect(left).toEqual([
    ['all', SIGNALS.length],
    ...SIGNALS.map((signal) => [`all − ${signal}`, SIGNALS.length - 1]),
    ...SIGNALS.filter((signal) => signal !== 'keywords' && signal !== 'phrasings').map((signal) => [
      `all − phrasings − ${signal}`,
      SIGNALS.length - 2,
    ]),
    ['keywords alone', 1],
    ['vectors alone', 1],
    ...SIGNALS.filter((signal) => signal !== 'keywords' && signal !== 'vectors').map((signal) => [
      `keywords + ${signal}`,
      2,
    ]),
  ]);
});

it('leaves out the very signals that a line names', async () => {
  const asked: string[] = [];
  await ablate((without) => {
    asked.push([...without].join(' '));
    return evaluate(without);
  });
  expect(asked[1]).toBe('keywords');
  expect(asked).toContain('phrasings vectors');
  expect(asked).toContain(SIGNALS.filter((signal) => signal !== 'keywords').join(' '));
});

it('prints one line a variant', async () => {
  const lines = formatAblation(await ablate(evaluate)).split('\n');
  expect(lines).toHaveLength(1 + 3 * SIGNALS.length - 1);
  expect(lines[1]).toMatch(/^all +\d/);
});
