/** Does something again only after the interval, in milliseconds; what is asked for meanwhile is left out. */
export function atMostEvery<Arguments extends unknown[]>(
  interval: number,
  action: (...given: Arguments) => void,
  now: () => number = Date.now,
): (...given: Arguments) => void {
  let next = Number.NEGATIVE_INFINITY;
  return (...given) => {
    if (now() < next) return;
    next = now() + interval;
    action(...given);
  };
}
