/**
 * `items` with the one that `matches` changed; all others are the same. Looked for from the end, where what changes mostly stands, and
 * copied as a whole: at a start a log of thousands of entries is gone through.
 */
export function withOneChanged<Item>(
  items: readonly Item[],
  matches: (item: Item) => boolean,
  change: (item: Item) => Item,
): readonly Item[] {
  const place = items.findLastIndex(matches);
  const item = items[place];
  if (item === undefined) return items;
  // V8 copies a slice as a block of memory; `with` goes from item to item.
  const changed = items.slice();
  changed[place] = change(item);
  return changed;
}

/** `items` with one behind them, copied likewise: a spread goes from item to item. */
export function withOneMore<Item>(items: readonly Item[], item: Item): readonly Item[] {
  return items.concat([item]);
}
