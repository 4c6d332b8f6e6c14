/** `items` with the one of this id changed. */
export function changed<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: Item['id'],
  change: (item: Item) => Item,
): readonly Item[] {
  return items.map((item) => (item.id === id ? change(item) : item));
}
