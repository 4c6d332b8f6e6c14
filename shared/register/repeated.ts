/** Whether `known` says all that `given` says. */
export function saysTheSame(known: object, given: object): boolean {
  const now = new Map(Object.entries(known));
  return Object.entries(given).every(
    ([key, value]) => JSON.stringify(now.get(key)) === JSON.stringify(value),
  );
}

/**
 * Those of `given` that are not `known` yet, each once: what was entered already, with the same content, is so already.
 * `taken`: an id that something else has.
 */
export function onlyNew<Item extends { readonly id: string }>(
  known: (id: Item['id']) => object | undefined,
  given: readonly Item[],
): { readonly fresh: readonly Item[]; readonly taken: Item['id'] | null } {
  const fresh = new Map<string, Item>();
  for (const item of given) {
    const there = known(item.id) ?? fresh.get(item.id);
    if (there && !saysTheSame(there, item)) return { fresh: [], taken: item.id };
    if (!there) fresh.set(item.id, item);
  }
  return { fresh: [...fresh.values()], taken: null };
}
