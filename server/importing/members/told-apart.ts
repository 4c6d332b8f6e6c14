import type { RegisterState } from '#shared/register/state.ts';
import { fold } from '#shared/text/fold.ts';
import { exactName } from '../delegates.ts';
import type { StatedMember } from './read-members.ts';

/**
 * What each new person is told apart by from all others of their name: what the list says itself; where it says nothing the year of
 * birth, the office held, or the constituency. '' where nobody else is called so; null where nothing tells them apart.
 * @param fresh rows that would be new people.
 */
export function toldApart(
  { people }: RegisterState,
  fresh: readonly StatedMember[],
): ReadonlyMap<StatedMember, string | null> {
  const taken = new Map<string, Set<string>>();
  const named = (name: string) => {
    const key = exactName(name);
    const used = taken.get(key) ?? new Set<string>();
    taken.set(key, used);
    return used;
  };
  for (const { name, distinction, struck, merged } of people) {
    if (struck === null && merged === null) named(name).add(fold(distinction));
  }
  const rows = Map.groupBy(fresh, ({ name }) => exactName(name));
  return new Map(
    fresh.map((row) => {
      const used = named(row.name);
      const isAlone = used.size === 0 && rows.get(exactName(row.name))?.length === 1;
      const { distinction, born, title = '', constituency = '' } = row;
      const choices = isAlone ? [distinction] : [distinction, born, title, constituency].filter(Boolean);
      const chosen = choices.find((choice) => !used.has(fold(choice))) ?? null;
      if (chosen !== null) used.add(fold(chosen));
      return [row, chosen];
    }),
  );
}
