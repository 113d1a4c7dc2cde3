/**
 * Those of the places where the largest values stand, `count` of them at the most: largest first, of equals the
 * earlier place first. `places` ascend.
 */
export function placesOfLargest(values: Float64Array, places: Uint32Array, count: number): number[] {
  const size = Math.min(count, places.length);
  // A heap whose root is the least of the best so far: most places then cost one comparison.
  const heap = places.slice(0, size);
  for (let at = (size >> 1) - 1; at >= 0; at--) sink(heap, at, values);
  let least = size > 0 ? (values[heap[0] as number] as number) : Number.POSITIVE_INFINITY;
  for (let index = size; index < places.length; index++) {
    const place = places[index] as number;
    if ((values[place] as number) <= least) continue;
    heap[0] = place;
    sink(heap, 0, values);
    least = values[heap[0] as number] as number;
  }
  return Array.from(heap).sort((a, b) => (isLess(a, b, values) ? 1 : -1));
}

/** Moves what stands at `from` down to where nothing below it is less. */
function sink(heap: Uint32Array, from: number, values: Float64Array): void {
  const place = heap[from] as number;
  let at = from;
  for (let child = 2 * at + 1; child < heap.length; child = 2 * at + 1) {
    const next = child + 1;
    if (next < heap.length && isLess(heap[next] as number, heap[child] as number, values)) child = next;
    if (!isLess(heap[child] as number, place, values)) break;
    heap[at] = heap[child] as number;
    at = child;
  }
  heap[at] = place;
}

/** Whether the first place is the worse of two: its value is less, or the same further on. */
function isLess(first: number, second: number, values: Float64Array): boolean {
  const difference = (values[first] as number) - (values[second] as number);
  return difference < 0 || (difference === 0 && first > second);
}
