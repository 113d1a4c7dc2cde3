import { describe, expect, it } from 'vitest';
import { clockText, nextClock, passedMark, secondsOf, timeLeft, untilNextSecond } from './countdown.ts';

describe('nextClock', () => {
  it('counts what the server says is left from the arrival of its answer, whatever the clocks say', () => {
    const clock = nextClock(undefined, { phase: 'asking', millisecondsLeft: 60_000 }, 1_000);
    expect(clock && timeLeft(clock, 1_000)).toBe(60_000);
    expect(clock && timeLeft(clock, 31_000)).toBe(30_000);
    expect(clock && timeLeft(clock, 99_000)).toBe(0);
  });

  it('stands still while a reply is graded, and goes on from what the server then says', () => {
    const asked = nextClock(undefined, { phase: 'asking', millisecondsLeft: 60_000 }, 0);
    const heard = nextClock(asked, { phase: 'answered' }, 20_000);
    expect(heard && timeLeft(heard, 90_000)).toBe(40_000);
    const probed = nextClock(heard, { phase: 'probing', millisecondsLeft: 39_500 }, 95_000);
    expect(probed && timeLeft(probed, 95_500)).toBe(39_000);
  });

  it('is none where there is no limit, and none at the end', () => {
    expect(nextClock(undefined, { phase: 'asking' }, 0)).toBeUndefined();
    expect(nextClock({ running: true, endsAt: 9 }, { phase: 'ended' }, 0)).toBeUndefined();
  });
});

it('shows the last second until the time is really over', () => {
  expect([2_000, 1_999, 1, 0].map(secondsOf)).toEqual([2, 2, 1, 0]);
  expect([2_000, 1_999, 1].map(untilNextSecond)).toEqual([1_000, 999, 1]);
});

it('writes minutes and seconds', () => {
  expect([161, 60, 9, 0, 3_600].map(clockText)).toEqual(['02:41', '01:00', '00:09', '00:00', '60:00']);
});

it('speaks at a few marks only', () => {
  expect([61, 60, 45, 30, 29, 10, 3].map(passedMark)).toEqual([undefined, 60, 60, 30, 30, 10, 10]);
});
