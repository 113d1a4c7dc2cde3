const WORD = /^[a-z]{4,}$/;

/** Finds the known word that a misspelled one was probably meant for: one letter added, lost, changed or swapped. */
export function createNearWord(words: Iterable<string>): (word: string) => string | undefined {
  const known = new Set([...words].filter((word) => WORD.test(word)));
  const byInitial = Map.groupBy(known, (word) => word[0] ?? '');
  return (word) => {
    if (!WORD.test(word) || known.has(word)) return undefined;
    return byInitial.get(word[0] ?? '')?.find((candidate) => isOneSlipAway(word, candidate));
  };
}

function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restA === [...restB].reverse().join('');
}
