import { expect, it } from 'vitest';
import type { JsonTestResults } from 'vitest/node';
import { countTests, sumCounts } from './test-counts.ts';

type FileResult = JsonTestResults['testResults'][number];
type Status = FileResult['assertionResults'][number]['status'];

const file = (status: FileResult['status'], statuses: Status[]): FileResult => ({
  status,
  name: 'x.test.ts',
  message: '',
  startTime: 0,
  endTime: 0,
  assertionResults: statuses.map((each) => ({
    status: each,
    title: '',
    fullName: '',
    ancestorTitles: [],
    failureMessages: null,
    meta: {},
    tags: [],
    benchmarks: [],
  })),
});

it('counts what passed, failed and was left out, whatever the reason', () => {
  const testResults = [
    file('failed', ['passed', 'failed', 'skipped', 'todo', 'pending']),
    file('passed', ['passed']),
  ];
  expect(countTests({ testResults })).toEqual({ passed: 2, failed: 1, skipped: 3 });
});

it('counts a file that could not be loaded, or whose hook threw, as a failure', () => {
  const testResults = [file('failed', []), file('failed', ['skipped'])];
  expect(countTests({ testResults })).toEqual({ passed: 0, failed: 2, skipped: 1 });
});

it('adds counts up', () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(sumCounts([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
});
