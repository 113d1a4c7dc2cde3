/** Makes what finds the items whose word occurs in a text, wherever it stands there; in the order of the items. */
export function createWordsIn<Item>(
  items: readonly Item[],
  wordOf: (item: Item) => string,
): (text: string) => Item[] {
  const words = items.map((item, place) => ({ item, place, word: wordOf(item) }));
  // Most words are in no text: only those are looked for whose first character is there.
  const byFirst = Map.groupBy(words, ({ word }) => word[0] ?? '');
  return (text) => {
    const found: typeof words = [];
    for (const first of new Set(text.split(''))) {
      for (const each of byFirst.get(first) ?? []) if (text.includes(each.word)) found.push(each);
    }
    return found.sort((a, b) => a.place - b.place).map(({ item }) => item);
  };
}
