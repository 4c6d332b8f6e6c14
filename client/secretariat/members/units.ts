import type { Unit } from '#shared/protocol/records.ts';

/** Units that somebody is in, as lists have them: groups by number, then committees by name. */
export function byKindAndName(units: readonly Unit[]): readonly Unit[] {
  return units.filter(({ members }) => members.length > 0).sort(inOrder);
}

/** All of them so, those that nobody is in any more last. */
export function allByKindAndName(units: readonly Unit[]): readonly Unit[] {
  return [...byKindAndName(units), ...units.filter(({ members }) => members.length === 0).sort(inOrder)];
}

function inOrder(a: Unit, b: Unit): number {
  if (a.kind !== b.kind) return a.kind === 'group' ? -1 : 1;
  return a.name.localeCompare(b.name, 'vi', { numeric: true });
}
