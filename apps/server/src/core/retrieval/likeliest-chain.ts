/** Two neighbouring characters that are known as a pair, between three places of what was typed. */
export interface PairStep {
  from: number;
  middle: number;
  to: number;
  first: string;
  second: string;
  /** What the pair itself is worth. */
  worth: number;
}

/** What stands between two places of what was typed: a character to read there, or what was typed, when it stays. */
export interface SingleStep {
  from: number;
  to: number;
  read: string;
  cost: number;
}

interface State {
  score: number;
  before: State | undefined;
  step: SingleStep;
}

/**
 * The reading from place 0 to `end` that is worth the most: pairs that share a character make a chain and are worth
 * their sum, single steps cost. `costOf` is what it costs to read a character between two places. Undefined when no
 * steps lead to the end.
 */
export function likeliestChain(
  end: number,
  steps: { pairs: readonly PairStep[]; singles: readonly SingleStep[] },
  costOf: (character: string, from: number, to: number) => number,
): SingleStep[] | undefined {
  const pairsTo = Map.groupBy(steps.pairs, ({ to }) => to);
  const singlesTo = Map.groupBy(steps.singles, ({ to }) => to);
  const start: State = { score: 0, before: undefined, step: { from: 0, to: 0, read: '', cost: 0 } };
  const best = new Map<number, State>([[0, start]]);
  /** For each place, the best states by the last character and where it begins. */
  const states = new Map<number, Map<string, State>>();

  const add = (state: State) => {
    const { from, to, read } = state.step;
    const key = `${from} ${read}`;
    const here = states.get(to) ?? new Map<string, State>();
    states.set(to, here);
    if (state.score > (here.get(key)?.score ?? -Infinity)) here.set(key, state);
    if (state.score > (best.get(to)?.score ?? -Infinity)) best.set(to, state);
  };
  const read = (character: string, from: number, to: number, before: State, worth: number): State => {
    const cost = costOf(character, from, to);
    return { score: before.score + worth - cost, before, step: { from, to, read: character, cost } };
  };

  for (let place = 1; place <= end; place++) {
    for (const step of singlesTo.get(place) ?? []) {
      const before = best.get(step.from);
      if (before) add({ score: before.score - step.cost, before, step });
    }
    for (const { from, middle, to, first, second, worth } of pairsTo.get(place) ?? []) {
      const chained = states.get(middle)?.get(`${from} ${first}`);
      if (chained) add(read(second, middle, to, chained, worth));
      const before = best.get(from);
      if (before) add(read(second, middle, to, read(first, from, middle, before, 0), worth));
    }
  }

  const last = best.get(end);
  if (!last) return undefined;
  const chain: SingleStep[] = [];
  for (let state: State | undefined = last; state?.before; state = state.before) chain.push(state.step);
  return chain.reverse();
}
