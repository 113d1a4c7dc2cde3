import { useEffect, useEffectEvent, useState } from 'react';
import { type Clock, secondsOf, timeLeft, untilNextSecond } from './countdown.ts';

/** The whole seconds left on a clock, kept up to date; undefined without a clock. */
export function useSecondsLeft(clock: Clock | undefined): number | undefined {
  const [, tick] = useState(0);
  const left = clock && timeLeft(clock, Date.now());

  useEffect(() => {
    if (!clock?.running) return;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      const remaining = timeLeft(clock, Date.now());
      if (remaining > 0)
        timer = setTimeout(() => {
          tick((count) => count + 1);
          wait();
        }, untilNextSecond(remaining));
    };
    wait();
    return () => clearTimeout(timer);
  }, [clock]);

  return left === undefined ? undefined : secondsOf(left);
}

/** Calls back once when a running clock reaches its end; a clock that is held back does so when it is let go. */
export function useTimeUp(clock: Clock | undefined, held: boolean, onTimeUp: () => void): void {
  const timeUp = useEffectEvent(onTimeUp);
  useEffect(() => {
    if (!clock?.running || held) return;
    const timer = setTimeout(() => timeUp(), timeLeft(clock, Date.now()));
    return () => clearTimeout(timer);
  }, [clock, held]);
}
