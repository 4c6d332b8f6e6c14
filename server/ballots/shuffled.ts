/** The values in an order that is chance, and nobody can foretell. */
export function shuffled<T>(items: readonly T[]): readonly T[] {
  const order = new Uint32Array(items.length);
  crypto.getRandomValues(order);
  return items
    .map((item, place) => ({ item, by: order[place] ?? 0 }))
    .sort((a, b) => a.by - b.by)
    .map(({ item }) => item);
}
