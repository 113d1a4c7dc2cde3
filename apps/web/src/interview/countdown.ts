import type { InterviewView } from '@duida/server/core/interview/view-interview';

/** The clock of a question; times are milliseconds, `endsAt` since 1970 by this machine's own clock. */
export type Clock = { running: true; endsAt: number } | { running: false; left: number };

/**
 * The clock after a new state has arrived. The server says how much time was left when it answered; counting from the
 * arrival gives the way here to the learner. While a reply is being graded the clock stands still.
 */
export function nextClock(
  before: Clock | undefined,
  { phase, millisecondsLeft }: Pick<InterviewView, 'phase' | 'millisecondsLeft'>,
  now: number,
): Clock | undefined {
  if (millisecondsLeft !== undefined) return { running: true, endsAt: now + millisecondsLeft };
  if (phase === 'answered' && before) return { running: false, left: timeLeft(before, now) };
  return undefined;
}

/** Milliseconds left, never less than none. */
export const timeLeft = (clock: Clock, now: number): number =>
  clock.running ? Math.max(0, clock.endsAt - now) : clock.left;

/** Whole seconds to show: the last one stands until the time is really over. */
export const secondsOf = (milliseconds: number): number => Math.ceil(milliseconds / 1000);

/** Milliseconds until `secondsOf` changes. */
export const untilNextSecond = (milliseconds: number): number => milliseconds % 1000 || 1000;

/** `161` → `02:41` */
export const clockText = (seconds: number): string =>
  [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');

const MARKS = [10, 30, 60] as const;

/** The last mark passed, in seconds: these are said aloud, and no others. */
export const passedMark = (seconds: number): (typeof MARKS)[number] | undefined =>
  MARKS.find((mark) => seconds <= mark);
